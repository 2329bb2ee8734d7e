package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import java.util.List;

/** Collects features; the ways of reading words that all three classifiers share. */
final class FeatureList {
    /** Fainter estimates are noise. */
    private static final double AUDIBLE = 0.6;

    private static final int STEPS = 10;

    private final Features features = new Features();

    Features features() {
        return features;
    }

    void add(String name, Word... words) {
        int[] tokens = new int[words.length];
        int n = 0;
        for (Word word : words) {
            if (word.token() >= 0) {
                tokens[n++] = word.token();
            }
        }
        features.add(name, java.util.Arrays.copyOf(tokens, n));
    }

    /** Each word and its stem. */
    void bag(List<Word> words) {
        for (Word word : words) {
            add("w:" + word.text(), word);
            if (!word.stem().equals(word.text())) {
                add("s:" + word.stem(), word);
            }
            if (!word.cluster().isEmpty()) {
                add("c:" + word.cluster(), word);
            }
            if (word.negated() && word.isContent()) {
                add("not:" + word.stem(), word);
                add("not-c:" + word.cluster(), word);
            }
        }
    }

    /** Each two neighbours. */
    void pairs(List<Word> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            Word a = words.get(i);
            Word b = words.get(i + 1);
            add("b:" + a.stem() + "_" + b.stem(), a, b);
        }
    }

    /** The lexicon's signs in a stretch of words: how many of each, their sum, the strongest. */
    void signs(String where, List<Word> words) {
        double sum = 0;
        int good = 0;
        int bad = 0;
        Word strongest = null;
        for (Word word : words) {
            sum += word.valence();
            good += word.valence() > 0 ? 1 : 0;
            bad += word.valence() < 0 ? 1 : 0;
            if (word.valence() != 0
                    && (strongest == null || Math.abs(word.valence()) > Math.abs(strongest.valence()))) {
                strongest = word;
            }
            if (word.valence() != 0) {
                add("sign:" + where + ":" + sign(word.valence()), word);
            }
        }
        tone(where, words);
        add("count:" + where + ":" + Math.min(good, 3) + "/" + Math.min(bad, 3));
        add("sum:" + where + ":" + Math.max(-5, Math.min(5, Math.round(sum / 1.5))));
        if (strongest != null) {
            add("strongest:" + where + ":" + sign(strongest.valence()), strongest);
        }
    }

    /** The sum of estimated tones: it hears words that nobody rated. */
    void tone(String where, List<Word> words) {
        double sum = 0;
        for (Word word : words) {
            sum += Math.abs(word.tone()) < AUDIBLE ? 0 : word.tone();
        }
        add("tone:" + where + ":" + Math.max(-6, Math.min(6, Math.round(sum / 1.5))));
    }

    /** "++" from 2 on, "+", "-", "--"; "" for 0. */
    static String sign(double valence) {
        String sign = valence > 0 ? "+" : valence < 0 ? "-" : "";
        return Math.abs(valence) >= 2 ? sign + sign : sign;
    }

    /** One feature for each step that a probability reaches, so that weights add up along the scale. */
    void steps(String name, SentimentProbabilities probabilities) {
        steps(name + "+", probabilities.positive());
        steps(name + "-", probabilities.negative());
    }

    void steps(String name, double probability) {
        for (int i = 1; i <= STEPS && probability * STEPS >= i; i++) {
            add(name + ">" + i);
        }
    }

    /** Distances and lengths, coarser as they grow. */
    static String bucket(int n) {
        if (n <= 4) {
            return String.valueOf(n);
        }
        return n <= 6 ? "6" : n <= 10 ? "10" : n <= 20 ? "20" : n <= 35 ? "35" : "more";
    }
}
