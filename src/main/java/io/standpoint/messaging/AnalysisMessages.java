package io.standpoint.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.AnalysisView;
import io.standpoint.storage.Archive;
import io.standpoint.storage.OutboxItem;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Messages that tell of analyses, and those that could not be taken, with what is wrong. */
@Singleton
class AnalysisMessages {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Archive archive;
    private final AnalysisView view;
    private final ObjectMapper json;
    private final MutinyEmitter<byte[]> analyses;
    private final MutinyEmitter<byte[]> rejected;

    AnalysisMessages(
            Archive archive,
            ObjectMapper json,
            @ConfigProperty(name = "standpoint.abstain-below") OptionalDouble abstainBelow,
            @Channel("analyses") MutinyEmitter<byte[]> analyses,
            @Channel("rejected") MutinyEmitter<byte[]> rejected) {
        this.archive = archive;
        this.json = json;
        this.view = new AnalysisView(true, abstainBelow, false);
        this.analyses = analyses;
        this.rejected = rejected;
    }

    /** Returns when the broker has all of them. */
    void send(List<OutboxItem> items) {
        Uni.join()
                .all(items.stream().map(this::send).toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);
    }

    private Uni<Void> send(OutboxItem item) {
        if (item instanceof OutboxItem.Rejected message) {
            return rejected.sendMessage(
                    message(message.message(), message.key().orElse(null), Map.of("problem", message.problem())));
        }
        OutboxItem.Analysed analysed = (OutboxItem.Analysed) item;
        return archive.find(analysed.article(), Optional.of(analysed.analysis()))
                .map(view::of)
                .map(this::send)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> send(Analysis analysis) {
        return analyses.sendMessage(message(analysis, analysis))
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(() -> analyses.sendMessage(message(analysis, new Summary(analysis))));
    }

    /** In place of an analysis that is too long for a message: its sentences can be fetched. */
    private record Summary(Map<String, Object> article, Object analysis, List<?> actors) {
        Summary(Analysis analysis) {
            this(Map.of("id", analysis.article().id()), analysis.provenance(), analysis.actors());
        }
    }

    private Message<byte[]> message(Analysis analysis, Object value) {
        Map<String, String> headers =
                Map.of("analysis", analysis.provenance().id().toString(), "complete", "" + (value == analysis));
        return message(written(value), analysis.article().id().toString(), headers);
    }

    private static Message<byte[]> message(byte[] value, Object key, Map<String, String> headers) {
        Headers all = new RecordHeaders();
        all.add(MessageFormat.HEADER, bytes(MessageFormat.VERSION));
        headers.forEach((name, said) -> all.add(name, bytes(said)));
        return Message.of(value)
                .addMetadata(OutgoingKafkaRecordMetadata.builder()
                        .withKey(key)
                        .withHeaders(all)
                        .build());
    }

    private byte[] written(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String said) {
        return said.getBytes(StandardCharsets.UTF_8);
    }
}
