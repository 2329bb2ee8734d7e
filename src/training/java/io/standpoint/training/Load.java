package io.standpoint.training;

import io.standpoint.judgement.EngineKind;
import io.standpoint.storage.EmbeddedDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Posts articles and reads articles and reports at a rate that is raised until answers come late, then for minutes at the
 * highest that was held. Requests are sent when they are due, whether or not those before them are answered.
 */
public final class Load {
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final int SECONDS_A_STEP = 20;
    private static final double SLOWEST = 2;
    private static final double FASTER = 1.15;
    private static final double LATE_MILLISECONDS = 1000;
    private static final double POSTS = 0.5;
    private static final int KEPT = 2000;
    private static final Pattern ACTOR = Pattern.compile("\"target\":\"([0-9a-f-]{36})\"");

    private final EngineKind engine = EngineKind.of(Settings.text("engine").orElse("encoder"));
    private final int instances = Integer.getInteger("instances", 1);
    private final double minutes = Double.parseDouble(Settings.text("minutes").orElse("10"));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "load-");
    private final List<String> texts;
    private final List<Deployment> deployments = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> reads = new ConcurrentLinkedQueue<>();
    private final AtomicInteger posted = new AtomicInteger();

    private Load(Path data) throws IOException {
        texts = ArticleTexts.of(data, 1000, Deployments.SENTENCES_AN_ARTICLE);
    }

    public static void main(String[] args) throws Exception {
        Path data = Settings.data("newsmtsc/train.jsonl");
        new Load(data).run();
        System.exit(0);
    }

    private void run() throws Exception {
        List<String> java = List.of(
                Path.of(System.getProperty("standpoint.java", System.getProperty("java.home")), "bin/java")
                        .toString(),
                "-jar",
                JAR);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true)) {
            for (int i = 0; i < instances; i++) {
                Deployment deployment = Deployment.start(java, Deployments.settings(engine, database), folder);
                deployments.add(deployment);
                deployment.secondsToFirstAnswer();
                if (Settings.text("processors").isPresent()) {
                    deployment.keepOn(Settings.text("processors").get());
                }
            }
            System.out.printf("%d of %s, resident MB %s%n", instances, engine.label(), resident());
            hold(SLOWEST, Duration.ofSeconds(SECONDS_A_STEP));
            hold(knee(), Duration.ofMillis((long) (60_000 * minutes)));
        } finally {
            for (Deployment deployment : deployments) {
                deployment.close();
            }
        }
    }

    /** The highest rate of those tried at which 95 % are answered within a second, all without error, the second time at last. */
    private double knee() throws Exception {
        double rate = SLOWEST;
        Duration step = Duration.ofSeconds(SECONDS_A_STEP);
        while (hold(rate * FASTER, step) || hold(rate * FASTER, step)) {
            rate *= FASTER;
        }
        return rate;
    }

    private boolean hold(double rate, Duration time) throws Exception {
        LoadFigures posts = new LoadFigures();
        LoadFigures gets = new LoadFigures();
        AtomicInteger open = new AtomicInteger();
        Random random = new Random(1);
        long start = System.nanoTime();
        long number = Math.round(rate * time.toMillis() / 1000);
        long said = start;
        for (long i = 0; i < number; i++) {
            long due = start + Math.round(i * 1e9 / rate);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            send(random.nextDouble() < POSTS || reads.isEmpty() ? posts : gets, posts, due, open);
            if (due - said > 60_000_000_000L) {
                said = due;
                System.out.printf("    %d s: resident MB %s%n", (due - start) / 1_000_000_000, resident());
            }
        }
        while (open.get() > 0) {
            Thread.sleep(20);
        }
        boolean held = Math.max(posts.percentile(.95), gets.percentile(.95)) < LATE_MILLISECONDS
                && posts.errors() + gets.errors() == 0;
        System.out.printf(
                Locale.ROOT,
                "%.1f requests a second for %d s: %s%n    POST %s%n    GET %s%n    resident MB %s%n",
                rate,
                time.toSeconds(),
                held ? "held" : "not held",
                posts,
                gets,
                resident());
        return held;
    }

    private void send(LoadFigures figures, LoadFigures posts, long due, AtomicInteger open) {
        int place = posted.getAndIncrement();
        Deployment deployment = deployments.get(place % instances);
        boolean post = figures == posts;
        HttpRequest request = post ? post(deployment, place) : get(deployment);
        open.incrementAndGet();
        http.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            if (failure != null) {
                figures.failed(failure.getClass().getSimpleName());
            } else if (answer.statusCode() / 100 != 2 && answer.statusCode() != 422) {
                figures.failed(String.valueOf(answer.statusCode()));
            } else {
                figures.answered((System.nanoTime() - due) / 1e6);
                if (post) {
                    keep(answer);
                }
            }
            open.decrementAndGet();
        });
    }

    /** Each article is new: its title says how many there were. */
    private HttpRequest post(Deployment deployment, int place) {
        String address = "/articles?title=" + place + "&outlet=Outlet%20" + place % 10 + "&publishedAt=2024-0"
                + (1 + place % 9) + "-1" + place % 10 + "T10:00:00Z";
        return HttpRequest.newBuilder(deployment.address(address))
                .header("Content-Type", "text/plain")
                .timeout(Duration.ofMinutes(1))
                .POST(BodyPublishers.ofString(texts.get(place % texts.size())))
                .build();
    }

    private HttpRequest get(Deployment deployment) {
        String read = reads.poll();
        reads.add(read);
        return HttpRequest.newBuilder(deployment.address(read))
                .timeout(Duration.ofMinutes(1))
                .build();
    }

    /** What is read afterwards: the article, a report on one of its actors, and now and then a list or the matrix. */
    private void keep(HttpResponse<String> answer) {
        if (reads.size() > KEPT) {
            reads.poll();
        }
        answer.headers().firstValue("Location").ifPresent(reads::add);
        Matcher actor = ACTOR.matcher(answer.body());
        if (actor.find()) {
            reads.add("/actors/" + actor.group(1) + "/stance?interval=month");
        }
        if (ThreadLocalRandom.current().nextInt(10) == 0) {
            reads.add(ThreadLocalRandom.current().nextBoolean() ? "/articles?limit=20" : "/matrix?limit=20");
        }
    }

    private String resident() {
        return IntStream.range(0, instances)
                .mapToObj(i -> {
                    try {
                        return String.valueOf(deployments.get(i).residentMegabytes());
                    } catch (IOException e) {
                        return "?";
                    }
                })
                .toList()
                .toString();
    }
}
