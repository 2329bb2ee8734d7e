package io.standpoint.training;

import io.standpoint.judgement.EngineKind;
import io.standpoint.storage.EmbeddedDatabase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * The whole pipeline with either engine, with HTTP and storage around it, and Stanford CoreNLP, one thread each, on the same
 * texts. A program reads them for four minutes and more, as the JVM's compiler takes up to a seventh of its CPU before, then oftener: what
 * it takes from then on is the speed. CoreNLP is GPL and no part of the class path but with {@code -Pcorenlp}.
 */
public final class Contest {
    private static final int ARTICLES = Integer.getInteger("standpoint.articles", 20);
    private static final int SENTENCES_AN_ARTICLE = 10;
    private static final int SENTENCES = ARTICLES * SENTENCES_AN_ARTICLE;
    /** How both programs begin a line about each text that they read. */
    static final String READS = "Processing file ";

    static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private final Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "contest-");
    private final Path sentence;
    private final List<String> texts;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param speed sentences per CPU second
     * @param start seconds of a whole run on one short sentence
     * @param wall seconds, once warm
     * @param sentences how many it read in those
     * @param memory resident, at most, in megabytes
     */
    private record Row(String name, double speed, double start, double wall, int sentences, long memory) {}

    /** What a process had taken at a moment. */
    private record Taken(double cpu, double wall, long memory) {}

    private Contest(Path data) throws IOException {
        sentence = Files.writeString(folder.resolve("sentence.txt"), "Norway praised Sweden.\n");
        texts = ArticleTexts.of(data, ARTICLES, SENTENCES_AN_ARTICLE);
    }

    /** The sentences in other articles each time: copies of those before would be stored as such. */
    private List<String> round(int number) {
        return ArticleTexts.shuffled(texts, SENTENCES_AN_ARTICLE, new Random(number));
    }

    private List<Path> files(int rounds) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String text : round(round)) {
                Path file = folder.resolve("article-" + files.size() + ".txt");
                files.add(Files.exists(file) ? file : Files.writeString(file, text));
            }
        }
        return files;
    }

    public static void main(String[] args) throws Exception {
        Path data = Settings.data("newsmtsc/train.jsonl");
        if (!ClassPath.own().contains("stanford-corenlp")) {
            System.err.println("CoreNLP is not on the class path: run with -Pcorenlp");
            System.exit(2);
        }
        new Contest(data).run();
    }

    private void run() throws Exception {
        rows.add(program("Standpoint, maxent", "1g", 600, 100, list -> ours(EngineKind.MAXENT, list)));
        rows.add(program("Standpoint, encoder", "1g", 60, 10, list -> ours(EngineKind.ENCODER, list)));
        if (Files.exists(JAR)) {
            rows.add(served("… maxent, with HTTP and storage", EngineKind.MAXENT, 600, 100));
            rows.add(served("… encoder, with HTTP and storage", EngineKind.ENCODER, 60, 10));
        } else {
            System.out.println(JAR + " is not there: without HTTP and storage; ./mvnw package -DskipTests builds it");
        }
        rows.add(program("CoreNLP, names", "4g", 30, 5, list -> coreNlp("tokenize,ssplit,pos,lemma,ner", list)));
        rows.add(program(
                "CoreNLP, names, parse, sentiment",
                "4g",
                2,
                2,
                list -> coreNlp("tokenize,ssplit,pos,lemma,ner,parse,sentiment", list)));
        print();
    }

    private void print() {
        Row last = rows.get(rows.size() - 1);
        System.out.println("| what, one thread | sentences per CPU second | times CoreNLP with parse and sentiment |"
                + " start, s | wall, s (sentences) | peak RSS, MB |\n|---|---|---|---|---|---|");
        rows.forEach(row -> System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f (%d) | %d |%n",
                row.name(),
                row.speed(),
                row.speed() / last.speed(),
                row.start(),
                row.wall(),
                row.sentences(),
                row.memory()));
    }

    /**
     * @param warm how often the sentences are read before it counts
     * @param times how often then
     */
    private Row program(String name, String heap, int warm, int times, UnaryOperator<List<String>> arguments)
            throws Exception {
        long begin = System.nanoTime();
        execute(name, heap, arguments, List.of(sentence));
        double start = (System.nanoTime() - begin) / 1e9;
        List<Path> read = files(warm + times);
        read.add(sentence);
        List<Taken> taken = execute(name, heap, arguments, read);
        Taken before = taken.get(warm * ARTICLES);
        Taken after = taken.get(read.size() - 1);
        return new Row(
                name,
                times * SENTENCES / (after.cpu() - before.cpu()),
                start,
                after.wall() - before.wall(),
                times * SENTENCES,
                after.memory());
    }

    /** @return for each text what the program had taken as it began to read it */
    private List<Taken> execute(String name, String heap, UnaryOperator<List<String>> arguments, List<Path> read)
            throws Exception {
        System.out.printf("%s, %d texts%n", name, read.size());
        Path list = Files.write(
                Files.createTempFile(folder, "list-", ".txt"),
                read.stream().map(Path::toString).toList());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                ClassPath.own()));
        command.addAll(arguments.apply(List.of(list.toString())));
        Path log = Files.createTempFile(folder, "program-", ".log");
        List<Taken> taken = new ArrayList<>();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        ProcessFigures figures = new ProcessFigures(process.toHandle());
        try (BufferedReader lines = process.inputReader();
                BufferedWriter copy = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line + "\n");
                if (line.contains(READS)) {
                    double wall = (System.nanoTime() - begin) / 1e9;
                    taken.add(new Taken(figures.cpuSeconds(), wall, figures.peakMegabytes()));
                }
            }
        }
        if (process.waitFor() != 0 || taken.size() != read.size()) {
            throw new IOException(name + " failed, or read " + taken.size() + " of the texts: " + log);
        }
        return taken;
    }

    private List<String> ours(EngineKind engine, List<String> list) {
        return List.of(AnalyzeFiles.class.getName(), engine.label(), list.get(0));
    }

    private List<String> coreNlp(String annotators, List<String> list) {
        return Arrays.asList(
                "edu.stanford.nlp.pipeline.StanfordCoreNLP",
                "-annotators",
                annotators,
                "-threads",
                "1",
                "-filelist",
                list.get(0),
                "-outputFormat",
                "conll",
                "-outputDirectory",
                folder.toString());
    }

    /** The CPU time is the service's: PostgreSQL's comes beside. */
    private Row served(String name, EngineKind engine, int warm, int times) throws Exception {
        System.out.printf("%s, %d texts%n", name, (warm + times) * ARTICLES);
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Files.createTempDirectory(folder, "postgres-"), true);
                Deployment deployment =
                        Deployment.start(List.of(java, "-jar", JAR.toString()), settings(engine, database), folder)) {
            double start = deployment.secondsToFirstAnswer();
            post(deployment, 0, warm);
            double cpu = deployment.cpuSeconds();
            long begin = System.nanoTime();
            post(deployment, warm, warm + times);
            return new Row(
                    name,
                    times * SENTENCES / (deployment.cpuSeconds() - cpu),
                    start,
                    (System.nanoTime() - begin) / 1e9,
                    times * SENTENCES,
                    deployment.peakMegabytes());
        }
    }

    private void post(Deployment deployment, int from, int to) {
        for (int round = from; round < to; round++) {
            round(round).forEach(deployment::post);
        }
    }

    static List<String> settings(EngineKind engine, EmbeddedDatabase database) {
        List<String> settings = new ArrayList<>(List.of(
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dstandpoint.auth.enabled=false",
                "-Dstandpoint.engine=" + engine.label()));
        database.configuration().forEach((name, value) -> settings.add("-D" + name + "=" + value));
        return settings;
    }
}
