package io.standpoint.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application running as a process, and what Linux says of it. */
final class Deployment implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final long PATIENCE_NANOSECONDS = TimeUnit.MINUTES.toNanos(2);

    private final Process process;
    private final ProcessFigures figures;
    private final int port;
    private final long started;
    private int posted;

    private Deployment(Process process, int port, long started) {
        this.process = process;
        figures = new ProcessFigures(process.toHandle());
        this.port = port;
        this.started = started;
    }

    /**
     * @param command the program, and what must stand before the settings that a JVM and a native executable both take
     */
    static Deployment start(List<String> command, List<String> settings, Path folder) throws IOException {
        int port = freePort();
        List<String> all = new ArrayList<>(command.subList(0, 1));
        all.addAll(settings);
        all.add("-Dquarkus.http.port=" + port);
        all.addAll(command.subList(1, command.size()));
        Path log = Files.createTempFile(folder, "application-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(log.toFile());
        long started = System.nanoTime();
        return new Deployment(builder.start(), port, started);
    }

    /** From the start of the process to the end of its first analysis. */
    double secondsToFirstAnswer() throws InterruptedException {
        while (System.nanoTime() - started < PATIENCE_NANOSECONDS && process.isAlive()) {
            try {
                send("/articles?store=false", "Norway praised Sweden.");
                return (System.nanoTime() - started) / 1e9;
            } catch (UncheckedIOException notYet) {
                Thread.sleep(2);
            }
        }
        throw new IllegalStateException("does not answer: " + process.info());
    }

    /** @return milliseconds until it is stored and answered */
    double post(String text) {
        long before = System.nanoTime();
        send("/articles?outlet=" + posted++, text);
        return (System.nanoTime() - before) / 1e6;
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Keeps it on these processors, as {@code taskset} counts them. */
    void keepOn(String processors) throws IOException, InterruptedException {
        new ProcessBuilder("taskset", "-acp", processors, Long.toString(process.pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    long residentMegabytes() throws IOException {
        return figures.residentMegabytes();
    }

    long peakMegabytes() throws IOException {
        return figures.peakMegabytes();
    }

    /** User and system time of all threads. */
    double cpuSeconds() throws IOException {
        return figures.cpuSeconds();
    }

    private void send(String path, String text) {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(text))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2 && answer.statusCode() != 422) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }
}
