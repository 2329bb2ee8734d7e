package io.standpoint.training;

import io.standpoint.judgement.EngineKind;
import io.standpoint.storage.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the service's time goes while articles are posted and stored, once it is warm: the stacks of its threads, many times a
 * second, by JDK Flight Recorder. What waits, and what is done outside of Java, is not in it.
 */
public final class Profile {
    private static final int ARTICLES = Integer.getInteger("standpoint.articles", 4000);
    private static final int TEXTS = 20;
    private static final int SENTENCES_AN_ARTICLE = 10;
    private static final int TOP = 10;

    /** A stack belongs to the first of them that is in it. */
    private static final List<Part> PARTS = List.of(
            new Part("analysis", "io.standpoint.analysis.Analyzer"),
            new Part("language", "io.standpoint.text.LanguageCheck"),
            new Part("storage", "io.standpoint.storage."),
            new Part("JSON", "com.fasterxml.jackson."),
            new Part("HTTP and all else", ""));

    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<String, Integer> methods = new HashMap<>();
    private int samples;

    private record Part(String name, String classes) {
        boolean isIn(List<RecordedFrame> stack) {
            return stack.stream()
                    .anyMatch(frame -> frame.getMethod().getType().getName().startsWith(classes));
        }
    }

    private Profile() {}

    public static void main(String[] args) throws Exception {
        EngineKind engine = EngineKind.of(System.getProperty("engine", "maxent"));
        Path data = Settings.data("newsmtsc/train.jsonl");
        if (!Files.exists(Contest.JAR)) {
            System.err.println(Contest.JAR + ": is not there; ./mvnw package -DskipTests builds it");
            System.exit(2);
        }
        new Profile().run(engine, ArticleTexts.of(data, TEXTS, SENTENCES_AN_ARTICLE));
    }

    private void run(EngineKind engine, List<String> texts) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "profile-");
        Path recording = folder.resolve("service.jfr");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:StartFlightRecording=settings=profile,filename=" + recording,
                "-jar",
                Contest.JAR.toString());
        Instant warm;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Files.createTempDirectory(folder, "postgres-"), true);
                Deployment deployment = Deployment.start(command, Contest.settings(engine, database), folder)) {
            deployment.secondsToFirstAnswer();
            Random random = new Random(1);
            post(deployment, texts, random);
            warm = Instant.now();
            post(deployment, texts, random);
        }
        count(recording, warm);
        print("part", parts);
        print("method", methods);
    }

    private static void post(Deployment deployment, List<String> texts, Random random) {
        for (int posted = 0; posted < ARTICLES; posted += TEXTS) {
            System.out.printf("%d of %d articles%n", posted, ARTICLES);
            ArticleTexts.shuffled(texts, SENTENCES_AN_ARTICLE, random).forEach(deployment::post);
        }
    }

    private void count(Path recording, Instant warm) throws IOException {
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")
                        && event.getStartTime().isAfter(warm)
                        && event.getStackTrace() != null) {
                    count(event.getStackTrace().getFrames());
                }
            }
        }
    }

    private void count(List<RecordedFrame> stack) {
        samples++;
        Part part = PARTS.stream().filter(one -> one.isIn(stack)).findFirst().orElseThrow();
        parts.merge(part.name(), 1, Integer::sum);
        RecordedFrame top = stack.get(0);
        methods.merge(
                top.getMethod().getType().getName() + "." + top.getMethod().getName(), 1, Integer::sum);
    }

    private void print(String what, Map<String, Integer> counts) {
        System.out.printf("%n| %s | of %d samples |%n|---|---|%n", what, samples);
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(TOP)
                .forEach(entry -> System.out.printf(
                        Locale.ROOT, "| `%s` | %.1f %% |%n", entry.getKey(), 100.0 * entry.getValue() / samples));
    }
}
