package io.standpoint.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.analysis.AnalysisTools;
import io.standpoint.analysis.AnalysisWorkers;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Articles, one a line, that are analysed while they come and answered in their order. Workers have a few of them at once: no
 * more is read until the client has taken the answers.
 */
@Singleton
class ArticleBatches {
    /** So that a long article holds up the others no more than it must. */
    private static final int LINES_PER_WORKER = 4;

    /** Somebody who sends one article is told at once that the queue is full; a batch can wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final AnalysisWorkers workers;
    private final ArticleReader reader;
    private final ArticlePosting posting;
    private final ArticleQuotas quotas;
    private final StreamTime time;
    private final Limits limits;
    private final ObjectMapper json;

    ArticleBatches(
            AnalysisWorkers workers,
            ArticleReader reader,
            ArticlePosting posting,
            ArticleQuotas quotas,
            StreamTime time,
            Limits limits,
            ObjectMapper json) {
        this.workers = workers;
        this.reader = reader;
        this.posting = posting;
        this.quotas = quotas;
        this.time = time;
        this.limits = limits;
        this.json = json;
    }

    /**
     * Answers every line.
     *
     * @throws IOException if the client has hung up, or its key was revoked
     */
    void answer(InputStream in, OutputStream out, Wish wish, RoutingContext request) throws IOException {
        AnswerWindow window = new AnswerWindow(LINES_PER_WORKER * workers.threads());
        NdjsonLines lines = new NdjsonLines(time.watch(in, request, window::owes), limits.bodyBytes());
        BooleanSupplier quota = quotas.of(request);
        Thread reading = new Thread(() -> read(lines, window, wish, quota), "batch");
        reading.setDaemon(true);
        reading.start();
        try {
            window.writeTo(out);
        } finally {
            reading.interrupt();
        }
    }

    private void read(NdjsonLines lines, AnswerWindow window, Wish wish, BooleanSupplier quota) {
        try {
            try {
                for (Optional<NdjsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                    send(line.get(), window, wish, quota);
                }
                window.end();
            } catch (IOException | RuntimeException | Error e) {
                window.breakOff(e);
            }
        } catch (InterruptedException e) {
            // nobody takes the answers any more
        }
    }

    private void send(NdjsonLines.Line line, AnswerWindow window, Wish wish, BooleanSupplier quota)
            throws IOException, InterruptedException {
        try {
            window.put(line.body().map(body -> body.length).orElse(0), () -> submitted(line, wish, quota));
        } catch (ProblemException revoked) {
            byte[] answer = written(BatchLine.of(line.number(), revoked.problem()));
            window.put(0, () -> CompletableFuture.completedFuture(answer));
            throw new IOException(revoked);
        }
    }

    private CompletableFuture<byte[]> submitted(NdjsonLines.Line line, Wish wish, BooleanSupplier quota)
            throws InterruptedException {
        if (!quota.getAsBoolean()) {
            return CompletableFuture.completedFuture(
                    written(BatchLine.of(line.number(), Problems.of(ArticleQuotas.spent()))));
        }
        Instant end = Instant.now().plus(PATIENCE);
        CompletableFuture<byte[]> answer = submit(line, wish);
        while (answer.isCompletedExceptionally() && Instant.now().isBefore(end)) {
            Thread.sleep(PAUSE.toMillis());
            answer = submit(line, wish);
        }
        return answer.exceptionally(full -> written(BatchLine.of(line.number(), Problems.of(full))));
    }

    /** Only a full queue makes it fail. */
    private CompletableFuture<byte[]> submit(NdjsonLines.Line line, Wish wish) {
        return workers.submit(tools -> written(answered(line, wish, tools))).subscribeAsCompletionStage();
    }

    private BatchLine answered(NdjsonLines.Line line, Wish wish, AnalysisTools tools) {
        try {
            ArticleRequest request = reader.line(line.body());
            return BatchLine.of(
                    line.number(), posting.answer(request, wish, tools).analysis());
        } catch (Throwable e) {
            return BatchLine.of(line.number(), Problems.of(e));
        }
    }

    /** On the worker, too: an answer is longer than its article. */
    private byte[] written(BatchLine line) {
        try {
            byte[] bytes = json.writeValueAsBytes(line);
            byte[] ended = Arrays.copyOf(bytes, bytes.length + 1);
            ended[bytes.length] = '\n';
            return ended;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
