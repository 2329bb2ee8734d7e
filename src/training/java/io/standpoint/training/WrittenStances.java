package io.standpoint.training;

import io.standpoint.judgement.MarkedActor;
import io.standpoint.speech.Quote;
import io.standpoint.speech.QuoteFinder;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences written for the project and labelled by the codebook: {@code text<TAB>labels}. In the text each mention of a
 * party is {@code [key|words]}, keys u, v and w being unnamed parties; labels are {@code holder>target:FAVOR} or
 * {@code AGAINST}, parted by semicolons, or {@code -}; every other pair is NEITHER. Holder {@code *} is the author, {@code @} a
 * speaker who utters the whole sentence without being in it.
 */
final class WrittenStances {
    static final Path FILE = Path.of("src/training/resources/written-stances.tsv");
    static final String LICENCE = "Apache-2.0; written for this project";
    static final String AUTHOR = "*";
    static final String OUTSIDE = "@";

    private WrittenStances() {}

    /**
     * One sentence.
     *
     * @param parties spans by key, in text order
     * @param labels by {@code holder>target}
     */
    record Written(String text, Map<String, List<CharSpan>> parties, Map<String, String> labels) {
        List<String> targets() {
            return parties.keySet().stream().filter(key -> !isUnnamed(key)).toList();
        }

        /** The holders in the sentence, or the one outside of it. */
        List<String> holders() {
            List<String> holders = new ArrayList<>(parties.keySet());
            if (labels.keySet().stream().anyMatch(pair -> pair.startsWith(OUTSIDE))) {
                holders.add(OUTSIDE);
            }
            return holders;
        }

        String label(String holder, String target) {
            return labels.getOrDefault(holder + ">" + target, "NEITHER");
        }

        /** A party as the classifiers see it, with what the quotes say that it says. */
        MarkedActor marked(String key, Sentence sentence, List<Quote> quotes) {
            if (key.equals(OUTSIDE)) {
                return new MarkedActor(List.of(), List.of(sentence.span()));
            }
            List<CharSpan> spans = parties.get(key);
            List<CharSpan> says = quotes.stream()
                    .filter(quote -> quote.speaker()
                            .filter(speaker -> spans.stream().anyMatch(speaker.span()::contains))
                            .isPresent())
                    .map(Quote::content)
                    .toList();
            return new MarkedActor(spans, says);
        }

        private static boolean isUnnamed(String key) {
            return key.equals("u") || key.equals("v") || key.equals("w");
        }
    }

    static List<Written> read(Path file) throws IOException {
        return Rows.read(file, row -> List.of(written(row)));
    }

    static List<Quote> quotes(Sentence sentence) {
        return new QuoteFinder().find(sentence.text(), List.of(sentence));
    }

    static Sentence sentence(Written written, SentenceReader reader) {
        return reader.sentence(written.text());
    }

    static Written written(String row) {
        String[] fields = Rows.fields(row, 2);
        StringBuilder text = new StringBuilder();
        Map<String, List<CharSpan>> parties = new LinkedHashMap<>();
        int at = 0;
        for (int open = fields[0].indexOf('['); open >= 0; open = fields[0].indexOf('[', at)) {
            int bar = fields[0].indexOf('|', open);
            int close = fields[0].indexOf(']', open);
            if (bar < 0 || close < bar) {
                throw new IllegalArgumentException("text: a mark lacks | or ]");
            }
            text.append(fields[0], at, open);
            int start = text.length();
            text.append(fields[0], bar + 1, close);
            parties.computeIfAbsent(fields[0].substring(open + 1, bar), key -> new ArrayList<>())
                    .add(new CharSpan(start, text.length()));
            at = close + 1;
        }
        text.append(fields[0].substring(at));
        return new Written(text.toString(), parties, labels(fields[1], parties));
    }

    private static Map<String, String> labels(String field, Map<String, List<CharSpan>> parties) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String label : field.equals("-") ? new String[0] : field.split(";")) {
            String[] sides = label.split("[>:]");
            boolean known = sides.length == 3
                    && (parties.containsKey(sides[0]) || sides[0].equals(AUTHOR) || sides[0].equals(OUTSIDE))
                    && parties.containsKey(sides[1])
                    && sides[2].matches("FAVOR|AGAINST");
            if (!known) {
                throw new IllegalArgumentException("labels: is no holder>target:LABEL of the text: " + label);
            }
            labels.put(sides[0] + ">" + sides[1], sides[2]);
        }
        return labels;
    }
}
