package io.standpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged jar, or the native executable, as a process of its own, on a free port. */
final class PackagedApplication implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;

    private PackagedApplication(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param properties of the system, "name=value"
     */
    static PackagedApplication start(Path folder, String... properties) throws IOException {
        return startBy(List.of(), folder, properties);
    }

    /**
     * @param launcher a command that what starts the application is appended to
     */
    static PackagedApplication startBy(List<String> launcher, Path folder, String... properties) throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(program(properties));
        return run(command, folder);
    }

    private static List<String> program(String... properties) {
        List<String> command = new ArrayList<>();
        if (isNative()) {
            command.add(absolute("native.image.path"));
            command.addAll(settings(properties));
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add(System.getProperty("standpoint.jit"));
            command.addAll(settings(properties));
            command.addAll(List.of("-jar", absolute("standpoint.jar")));
        }
        return command;
    }

    /**
     * Runs one of the application's commands to its end.
     *
     * @param properties of the system, "name=value"
     */
    static Output command(Path folder, List<String> properties, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(program(properties.toArray(String[]::new)));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "command-", ".out");
        Path err = Files.createTempFile(folder, "command-", ".err");
        int exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Output(exit, Files.readString(out), Files.readString(err));
    }

    /** What a command said. */
    record Output(int exit, String out, String err) {}

    /** A copy of the executable. */
    static PackagedApplication startCopy(Path executable, Path folder, String... properties) throws IOException {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(settings(properties));
        return run(command, folder);
    }

    private static List<String> settings(String... properties) {
        return Stream.concat(Stream.of("quarkus.http.port=0", "standpoint.auth.enabled=false"), Stream.of(properties))
                .map(property -> "-D" + property)
                .toList();
    }

    private static PackagedApplication run(List<String> command, Path folder) throws IOException {
        Path log = Files.createTempFile(folder, "application-", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new PackagedApplication(process, log);
    }

    static boolean isNative() {
        return System.getProperty("standpoint.artifact").equals("native");
    }

    private static String absolute(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().toString();
    }

    HttpResponse<String> post(String path, String text) throws Exception {
        return post(path, "text/plain", text);
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(HttpRequest.newBuilder()
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .uri(uri(path)));
    }

    /** With an Idempotency-Key. */
    HttpResponse<String> postOnce(String path, String text, String key) throws Exception {
        return send(HttpRequest.newBuilder()
                .POST(BodyPublishers.ofString(text))
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", key)
                .uri(uri(path)));
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder().uri(uri(path)));
    }

    HttpResponse<String> getBy(String key, String path) throws Exception {
        return send(HttpRequest.newBuilder().header("X-API-Key", key).uri(uri(path)));
    }

    HttpResponse<String> postBy(String key, String path, String type, String body) throws Exception {
        return send(HttpRequest.newBuilder()
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("X-API-Key", key)
                .uri(uri(path)));
    }

    HttpResponse<String> deleteBy(String key, String path) throws Exception {
        return send(HttpRequest.newBuilder().DELETE().header("X-API-Key", key).uri(uri(path)));
    }

    HttpResponse<String> delete(String path) throws Exception {
        return send(HttpRequest.newBuilder().DELETE().uri(uri(path)));
    }

    /** Waits for the end by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still running: " + log);
        }
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    /** As by {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As by {@code kill}. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(5, TimeUnit.MINUTES);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    URI uri(String path) throws Exception {
        Instant patience = Instant.now().plus(Duration.ofMinutes(5));
        while (Instant.now().isBefore(patience) && process.isAlive()) {
            Matcher listening = LISTENING.matcher(Files.readString(log));
            if (listening.find()) {
                return URI.create("http://localhost:" + listening.group(1) + path);
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("does not listen: " + Files.readString(log));
    }
}
