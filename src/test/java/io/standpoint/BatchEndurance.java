package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.rest.LineClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many lines in a small heap: {@code -Dlines=N}. Prints what it measures. */
class BatchEndurance {
    private static final int LINES = Integer.getInteger("lines", 200_000);
    private static final int SINGLE = 2000;
    private static final int SAMPLES = 10;
    private static final String TEXT = "Mayor Ada Quill praised the Harbour Board on day ";

    @TempDir
    Path folder;

    @Test
    void memoryStaysFlatOverAVeryLongBatch() throws Exception {
        List<String> smallHeap = List.of("env", "JAVA_TOOL_OPTIONS=-Xmx256m");
        try (PackagedApplication application =
                PackagedApplication.startBy(smallHeap, folder, "standpoint.engine=maxent")) {
            single(application, 200);
            double alone = single(application, SINGLE);
            Instant start = Instant.now();
            long[] resident = new long[SAMPLES];
            try (LineClient batch = new LineClient(application.uri("/articles/batch?store=false"))) {
                CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(batch));
                for (int line = 1; line <= LINES; line++) {
                    assertThat(batch.read()).startsWith("{\"line\":" + line + ",\"analysis\":");
                    if (line % (LINES / SAMPLES) == 0) {
                        resident[line / (LINES / SAMPLES) - 1] = report(application, line);
                    }
                }
                sending.join();
                assertThat(batch.read()).isNull();
            }
            double together = LINES / seconds(start);
            System.out.printf("one by one %.0f lines/s, batch %.0f lines/s%n", alone, together);
            assertThat(resident[SAMPLES - 1]).isLessThan(resident[1] * 5 / 4);
        }
    }

    /** Lines a second, each posted by itself, one after the other. */
    private static double single(PackagedApplication application, int lines) throws Exception {
        Instant start = Instant.now();
        for (int i = 0; i < lines; i++) {
            assertThat(application.post("/articles?store=false", TEXT + i + ".").statusCode())
                    .isEqualTo(200);
        }
        return lines / seconds(start);
    }

    private static void send(LineClient batch) {
        try {
            for (int i = 0; i < LINES; i++) {
                batch.send("{\"text\": \"" + TEXT + i + ".\"}");
            }
            batch.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kilobytes that the process holds. */
    private static long report(PackagedApplication application, int line) throws Exception {
        long resident = Files.readAllLines(Path.of("/proc/" + application.pid() + "/status")).stream()
                .filter(status -> status.startsWith("VmRSS"))
                .mapToLong(status -> Long.parseLong(status.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
        System.out.printf("%d lines: %d MB resident%n", line, resident / 1024);
        return resident;
    }

    private static double seconds(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
