package io.standpoint.training;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences per CPU second of the whole pipeline on one thread, and where the time goes: each stage timed alone on what
 * the stage before it gave, as a share of the whole in the same run.
 */
public final class Benchmark {
    private static final int SENTENCES_AN_ARTICLE = 25;
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

    public static void main(String[] args) throws IOException {
        Path data = Path.of(System.getProperty("standpoint.data", "../shared/data"));
        Path file = data.resolve("newsmtsc/train.jsonl");
        if (!Files.exists(file)) {
            System.err.println(file + ": is not there; give the data's folder by -Dstandpoint.data=DIR");
            System.exit(2);
        }
        Benchmark benchmark = new Benchmark(articles(file));
        benchmark.run();
        benchmark.engines();
    }

    /** News sentences strung together, two hundred articles of them. */
    private static List<String> articles(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> articles = new ArrayList<>();
        StringBuilder article = new StringBuilder();
        int sentences = 0;
        for (String line : Files.readAllLines(file)) {
            article.append(json.readTree(line).get("sentence_normalized").asText())
                    .append("\n\n");
            if (++sentences % SENTENCES_AN_ARTICLE == 0) {
                articles.add(article.toString());
                article.setLength(0);
            }
        }
        return articles.subList(0, Math.min(200, articles.size()));
    }

    private void run() {
        for (int round = 1; round <= ROUNDS; round++) {
            boolean last = round == ROUNDS;
            System.out.printf("%nround %d of %d%s%n", round, ROUNDS, last ? "" : " (warm-up)");
            round();
        }
    }

    /** The whole pipeline with each engine, the one that needs less memory first. */
    private void engines() throws IOException {
        System.out.printf("%nboth engines, %d articles%n", ENCODED_ARTICLES);
        List<Article> some =
                articles.stream().limit(ENCODED_ARTICLES).map(Article::of).toList();
        double first = 0;
        for (EngineKind kind : EngineKind.values()) {
            Analyzer judging = new AnalyzerFactory(ModelStore.shipped(), kind).newAnalyzer();
            some.subList(0, ENCODED_ARTICLES / 4).forEach(article -> judging.analyze(article, List.of()));
            double spent = seconds(() -> some.forEach(article -> judging.analyze(article, List.of())));
            first = first == 0 ? spent : first;
            System.out.printf(
                    "    %-8s %6.0f sentences per CPU second, %.2f of maxent's; peak memory of the process so far %d MB%n",
                    kind.label(), ENCODED_ARTICLES * SENTENCES_AN_ARTICLE / spent, first / spent, peakMegabytes());
        }
    }

    /** Resident, as Linux counts it. */
    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
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
