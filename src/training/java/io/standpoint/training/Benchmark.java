package io.standpoint.training;

import io.standpoint.actor.ActorResolver;
import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.Name;
import io.standpoint.actor.NameFinder;
import io.standpoint.actor.PronounResolver;
import io.standpoint.analysis.Analyzer;
import io.standpoint.analysis.AnalyzerFactory;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelStore;
import io.standpoint.speech.Quote;
import io.standpoint.speech.QuoteFinder;
import io.standpoint.text.Article;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sentences per CPU second of the whole pipeline on one thread, and where the time goes: each stage timed alone on what
 * the stage before it gave, as a share of the whole in the same run.
 */
public final class Benchmark {
    private static final int SENTENCES_AN_ARTICLE = 25;
    private static final int ARTICLES = 200;
    private static final int ROUNDS = 3;
    private static final int ENCODED_ARTICLES = 60;

    private final List<String> articles;
    private final SentenceReader reader = new SentenceReader(TextModels.load());
    private final NameFinder nameFinder;
    private final ActorResolver resolver;
    private final QuoteFinder quoteFinder = new QuoteFinder();
    private final Analyzer analyzer;

    private Benchmark(List<String> articles) {
        this.articles = articles;
        ModelStore store = ModelStore.shipped();
        Gazetteer gazetteer = Gazetteer.load(store);
        nameFinder = NameFinder.load(store, gazetteer);
        resolver = new ActorResolver(gazetteer, PronounResolver.load(store));
        analyzer = new AnalyzerFactory(store, EngineKind.MAXENT).newAnalyzer();
    }

    /** @param args none; inside a run an engine's name and the file of sentences */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2) {
            engine(EngineKind.of(args[0]), Path.of(args[1]));
            return;
        }
        Path file = Settings.data("newsmtsc/train.jsonl");
        new Benchmark(ArticleTexts.of(file, ARTICLES, SENTENCES_AN_ARTICLE)).run();
        engines(file);
    }

    private void run() {
        for (int round = 1; round <= ROUNDS; round++) {
            boolean last = round == ROUNDS;
            System.out.printf("%nround %d of %d%s%n", round, ROUNDS, last ? "" : " (warm-up)");
            round();
        }
    }

    /** The whole pipeline with each engine, each in a process of its own. */
    private static void engines(Path file) throws IOException, InterruptedException {
        System.out.printf("%nboth engines, one thread each, %d articles%n", ENCODED_ARTICLES);
        double first = 0;
        for (EngineKind kind : EngineKind.values()) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-XX:+UseSerialGC",
                            "-cp",
                            ClassPath.own(),
                            Benchmark.class.getName(),
                            kind.label(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String[] figures = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
            if (process.waitFor() != 0 || figures.length != 2) {
                throw new IOException(kind.label() + ": the benchmark's process failed");
            }
            double speed = Double.parseDouble(figures[0]);
            first = first == 0 ? speed : first;
            System.out.printf(
                    "    %-8s %6.0f sentences per CPU second, %.2f of maxent's; peak memory %s MB%n",
                    kind.label(), speed, speed / first, figures[1]);
        }
    }

    /** Prints one engine's sentences per CPU second and this process' peak memory in megabytes. */
    private static void engine(EngineKind kind, Path file) throws IOException {
        List<Article> some = ArticleTexts.of(file, ENCODED_ARTICLES, SENTENCES_AN_ARTICLE).stream()
                .map(Article::of)
                .toList();
        Analyzer judging = new AnalyzerFactory(ModelStore.shipped(), kind).newAnalyzer();
        some.forEach(article -> judging.analyze(article, List.of()));
        double spent = seconds(() -> some.forEach(article -> judging.analyze(article, List.of())));
        System.out.printf(
                Locale.ROOT,
                "%.1f %d%n",
                ENCODED_ARTICLES * SENTENCES_AN_ARTICLE / spent,
                new ProcessFigures(ProcessHandle.current()).peakMegabytes());
    }

    private void round() {
        List<List<Sentence>> read = new ArrayList<>();
        double reading = seconds(() -> articles.forEach(text -> read.add(reader.read(text))));
        List<List<Name>> names = new ArrayList<>();
        double naming = seconds(() -> read.forEach(sentences -> names.add(sentences.stream()
                .flatMap(sentence -> nameFinder.find(sentence).stream())
                .toList())));
        List<List<Quote>> quotes = new ArrayList<>();
        double quoting = seconds(() -> {
            for (int i = 0; i < read.size(); i++) {
                quotes.add(quoteFinder.find(articles.get(i), read.get(i)));
            }
        });
        double resolving = seconds(() -> {
            for (int i = 0; i < read.size(); i++) {
                resolver.resolve(read.get(i), names.get(i), quotes.get(i), List.of());
            }
        });
        double whole = seconds(() -> articles.forEach(text -> analyzer.analyze(Article.of(text), List.of())));
        int sentences = read.stream().mapToInt(List::size).sum();
        int tokens = read.stream()
                .flatMap(List::stream)
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
        System.out.printf(
                "%d articles, %d sentences, %d tokens: %.0f sentences, %.0f tokens per CPU second%n",
                articles.size(), sentences, tokens, sentences / whole, tokens / whole);
        line("sentences, tokens, parts of speech", reading, whole);
        line("names", naming, whole);
        line("reported speech", quoting, whole);
        line("actors", resolving, whole);
        line("judgements (the rest)", whole - reading - naming - resolving - quoting, whole);
        line("whole pipeline", whole, whole);
    }

    private static void line(String stage, double seconds, double whole) {
        System.out.printf("    %-36s %7.2f s  %5.1f %%%n", stage, seconds, 100 * seconds / whole);
    }

    /** CPU seconds of this thread. */
    private static double seconds(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }
}
