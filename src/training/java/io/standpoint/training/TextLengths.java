package io.standpoint.training;

import io.standpoint.analysis.Analyzer;
import io.standpoint.analysis.AnalyzerFactory;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Article;
import io.standpoint.text.LanguageCheck;
import io.standpoint.text.Shingles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Time against length, for texts of which anything that is worse than linear would be made: CPU seconds for texts of ever
 * twice as many characters, and how many times as long the last doubling takes: 2 is linear, 4 is quadratic.
 */
public final class TextLengths {
    private static final int LONGEST = Integer.getInteger("longest", 200_000);
    private static final int DOUBLINGS = 4;

    private final Analyzer analyzer;
    private final LanguageCheck languages;

    private TextLengths(EngineKind kind) {
        AnalyzerFactory factory = new AnalyzerFactory(ModelStore.shipped(), kind);
        analyzer = factory.newAnalyzer();
        languages = factory.newLanguageCheck();
    }

    public static void main(String[] args) throws IOException {
        EngineKind kind = EngineKind.of(Settings.text("engine").orElse("maxent"));
        new TextLengths(kind).run();
    }

    private void run() throws IOException {
        System.out.print("| text |");
        for (int doubling = DOUBLINGS; doubling >= 0; doubling--) {
            System.out.printf(" %,d |", LONGEST >> doubling);
        }
        System.out.println(" last doubling |\n|---|" + "---|".repeat(DOUBLINGS + 2));
        Map<String, String> texts = texts();
        seconds(texts.values().iterator().next().repeat(10));
        texts.forEach(this::line);
    }

    private void line(String name, String part) {
        System.out.printf("| %s |", name);
        double before = 0;
        double now = 0;
        for (int doubling = DOUBLINGS; doubling >= 0; doubling--) {
            before = now;
            now = seconds(part.repeat(1 + (LONGEST >> doubling) / part.length()).substring(0, LONGEST >> doubling));
            System.out.printf(Locale.ROOT, " %.2f |", now);
        }
        System.out.printf(Locale.ROOT, " × %.1f |%n", now / before);
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Path news = Path.of("src/test/resources/golden/harbour-deal.txt");
        texts.put("news", Files.readString(news).strip() + "\n\n");
        texts.put("news without a full stop", Files.readString(news).replaceAll("[.?!\\n]", " "));
        texts.put("news in capitals", Files.readString(news).toUpperCase(Locale.ROOT) + "\n\n");
        texts.put("one word", "x");
        texts.put("no spaces", "MayorAdaQuillpraisedNorway,");
        for (String part : List.of(
                "\"",
                "“”",
                "\" ",
                "“no” ",
                "'",
                "Lee's ",
                "(",
                "[] ",
                ". ",
                ", ",
                "- ",
                "—",
                "1",
                "1,000 ",
                "\na",
                "he ",
                "and ",
                "of the ",
                "not ",
                "Norway ",
                "Norway, ",
                "NORWAY ",
                "Ada Quill ",
                "Ada Quill said ",
                "Mr. Lee ",
                "U.S. ",
                "the prime minister ",
                "Critics said that ",
                "Ada Quill praised Bo Lee and ",
                "Ada. ",
                "İ",
                "👩‍👩‍👧",
                "e\u0301",
                "שלום ",
                "中",
                "http://a.b/")) {
            texts.put("`" + part.replace("\n", "\\n") + "`", part);
        }
        return texts;
    }

    /** CPU seconds of this thread. */
    private double seconds(String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        languages.check(text);
        Shingles.of(text);
        analyzer.analyze(Article.of(text), List.of());
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }
}
