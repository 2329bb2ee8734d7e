package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import io.standpoint.storage.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a collector is set it is sent each request with the stages of its analysis, and nothing of what articles say. */
class TracesIT {
    private static final String TEXT = "Mayor Ada Zyzzyvaquill praised the Harbour Board.";

    @TempDir
    Path folder;

    @Test
    void aRequestAndTheStagesOfItsAnalysisReachACollector() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true);
                TraceCollector collector = new TraceCollector();
                PackagedApplication service = start(database, collector)) {
            assertThat(service.get("/q/health").statusCode()).isEqualTo(200);
            assertThat(service.post("/articles", TEXT).statusCode()).isEqualTo(201);

            Span request = await(collector);
            List<Span> trace = collector.spans().stream()
                    .filter(span -> span.getTraceId().equals(request.getTraceId()))
                    .toList();
            List<ByteString> ids = trace.stream().map(Span::getSpanId).toList();
            assertThat(request.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
            assertThat(trace).extracting(Span::getName).contains("read", "names", "quotes", "actors", "judgements");
            assertThat(trace)
                    .filteredOn(span -> span != request)
                    .allSatisfy(span -> assertThat(ids).contains(span.getParentSpanId()))
                    .allSatisfy(span -> assertThat(span.getEndTimeUnixNano()).isPositive());
            assertThat(collector.spans().toString())
                    .doesNotContain("Zyzzyvaquill")
                    .doesNotContain("q/health");
        }
    }

    /** The request's own span, which ends and comes last. */
    private static Span await(TraceCollector collector) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (Instant.now().isBefore(end)) {
            for (Span span : collector.spans()) {
                if (span.getName().equals("POST /articles")) {
                    return span;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError(
                collector.spans().stream().map(Span::getName).collect(Collectors.joining(", ", "only ", "")));
    }

    private PackagedApplication start(EmbeddedDatabase database, TraceCollector collector) throws Exception {
        return PackagedApplication.start(
                folder,
                Stream.concat(
                                Stream.of(
                                        "standpoint.engine=maxent",
                                        "quarkus.otel.sdk.disabled=false",
                                        "quarkus.otel.exporter.otlp.endpoint=" + collector.address()),
                                database.configuration().entrySet().stream()
                                        .map(setting -> setting.getKey() + "=" + setting.getValue()))
                        .toArray(String[]::new));
    }
}
