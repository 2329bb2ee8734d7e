package io.standpoint.training;

import io.standpoint.judgement.EngineKind;
import io.standpoint.storage.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The packaged application as it can be deployed, side by side: a JVM, a JVM with an AOT cache, the native executable. Each
 * analyses and stores the same articles, one after another, on a PostgreSQL of its own that has the schema already.
 */
public final class Deployments {
    static final int SENTENCES_AN_ARTICLE = 10;
    private static final int STARTS = 5;
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";

    private final int articles = Integer.getInteger("standpoint.articles", 1000);
    private final Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "deployments-");
    private final String java = Path.of(System.getProperty("standpoint.java", System.getProperty("java.home")))
            .resolve("bin/java")
            .toString();
    private final List<String> texts;

    private Deployments(Path data) throws IOException {
        texts = ArticleTexts.of(data, articles, SENTENCES_AN_ARTICLE);
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Settings.data("newsmtsc/train.jsonl");
        new Deployments(data).run();
    }

    private void run() throws Exception {
        List<String> rows = new ArrayList<>(List.of(
                "| deployment | engine | MB on disk | start to first answer, s | RSS idle, MB | RSS after " + articles
                        + ", MB | articles per CPU second | PostgreSQL's CPU, ms an article | p50, ms | p99, ms |",
                "|---|---|---|---|---|---|---|---|---|---|"));
        for (EngineKind engine : EngineKind.values()) {
            if (Files.exists(Path.of(JAR))) {
                rows.add(measured("JVM", engine, List.of(java, "-jar", JAR), Path.of("target/quarkus-app")));
                Path cache = cache(engine);
                if (Files.exists(cache)) {
                    List<String> cached = List.of(java, "-XX:AOTCache=" + cache, "-jar", JAR);
                    rows.add(measured("JVM, AOT cache", engine, cached, Path.of("target/quarkus-app"), cache));
                }
            }
            for (Path executable : executables()) {
                List<Path> parts = engine == EngineKind.ENCODER
                        ? List.of(executable, Path.of("target/lib"), Path.of("target/models"))
                        : List.of(executable);
                rows.add(measured("native", engine, List.of(executable.toString()), parts.toArray(Path[]::new)));
            }
        }
        rows.forEach(System.out::println);
    }

    private String measured(String name, EngineKind engine, List<String> command, Path... parts) throws Exception {
        System.out.println(name + ", " + engine.label());
        Path data = Files.createTempDirectory(folder, "postgres-");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, true)) {
            List<String> settings = settings(engine, database);
            start(command, settings);
            double[] starts = new double[STARTS];
            for (int i = 0; i < STARTS; i++) {
                starts[i] = start(command, settings);
            }
            Arrays.sort(starts);
            return measured(
                    name, engine, command, settings, starts[STARTS / 2], ProcessFigures.ofDatabase(data), parts);
        }
    }

    /** The first one makes the schema. */
    private double start(List<String> command, List<String> settings) throws Exception {
        try (Deployment deployment = Deployment.start(command, settings, folder)) {
            return deployment.secondsToFirstAnswer();
        }
    }

    private String measured(
            String name,
            EngineKind engine,
            List<String> command,
            List<String> settings,
            double start,
            ProcessFigures database,
            Path... parts)
            throws Exception {
        try (Deployment deployment = Deployment.start(command, settings, folder)) {
            deployment.secondsToFirstAnswer();
            Thread.sleep(2000);
            long idle = deployment.residentMegabytes();
            texts.subList(0, texts.size() / 2).forEach(deployment::post);
            double before = deployment.cpuSeconds();
            double beforeDatabase = database.cpuSecondsOfAll();
            double[] milliseconds = texts.subList(texts.size() / 2, texts.size()).stream()
                    .mapToDouble(deployment::post)
                    .sorted()
                    .toArray();
            double perSecond = milliseconds.length / (deployment.cpuSeconds() - before);
            double ofDatabase = 1000 * (database.cpuSecondsOfAll() - beforeDatabase) / milliseconds.length;
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.2f | %d | %d | %.1f | %.1f | %.0f | %.0f |",
                    name,
                    engine.label(),
                    megabytes(parts),
                    start,
                    idle,
                    deployment.residentMegabytes(),
                    perSecond,
                    ofDatabase,
                    milliseconds[milliseconds.length / 2],
                    milliseconds[milliseconds.length * 99 / 100]);
        }
    }

    /** Written as the JVM ends, from what it did until then; not there where the JVM is older than 25. */
    private Path cache(EngineKind engine) throws Exception {
        Path cache = folder.resolve(engine.label() + ".aot");
        if (release() < 25) {
            System.out.println(java + ": older than 25, no AOT cache");
            return cache;
        }
        System.out.println("AOT cache, " + engine.label());
        List<String> command = List.of(java, "-XX:AOTCacheOutput=" + cache, "-jar", JAR);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Files.createTempDirectory(folder, "postgres-"), true);
                Deployment deployment = Deployment.start(command, settings(engine, database), folder)) {
            deployment.secondsToFirstAnswer();
            texts.subList(0, texts.size() / 10).forEach(deployment::post);
        }
        return cache;
    }

    private int release() throws Exception {
        Process process = new ProcessBuilder(java, "-XshowSettings:properties", "-version")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        return output.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("java.specification.version = "))
                .mapToInt(line -> Integer.parseInt(line.substring(29)))
                .findFirst()
                .orElseThrow();
    }

    static List<String> settings(EngineKind engine, EmbeddedDatabase database) {
        List<String> settings = new ArrayList<>(
                List.of("-Xmx256m", "-Dstandpoint.auth.enabled=false", "-Dstandpoint.engine=" + engine.label()));
        database.configuration().forEach((name, value) -> settings.add("-D" + name + "=" + value));
        return settings;
    }

    private static List<Path> executables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-runner")).toList();
        }
    }

    private static long megabytes(Path... parts) {
        return Arrays.stream(parts).mapToLong(Deployments::bytes).sum() / (1 << 20);
    }

    private static long bytes(Path part) {
        try (Stream<Path> files = Files.walk(part)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
