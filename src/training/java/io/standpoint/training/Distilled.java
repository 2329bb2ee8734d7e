package io.standpoint.training;

import io.standpoint.judgement.Features;
import io.standpoint.judgement.MarkedActor;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence without gold labels, with what the encoder says of it.
 *
 * @param set the data it is from
 * @param article what must stay in one fold
 * @param words its words, where the data are cut into words; else its text alone
 * @param actors start and end of each
 * @param toward POSITIVE, NEUTRAL, NEGATIVE toward each
 * @param pairs FAVOR, AGAINST, NEITHER of each holder toward each target; null where nobody would pair them
 * @param tone POSITIVE, NEUTRAL, NEGATIVE
 */
record Distilled(
        String set,
        String article,
        List<String> words,
        int[][] actors,
        double[][] toward,
        double[][][] pairs,
        double[] tone) {
    /** A label less likely than this isn't learned. */
    private static final double LEAST = 0.03;

    Sentence sentence(SentenceReader reader) {
        return words.size() == 1 ? reader.sentence(words.get(0)) : reader.sentence(words);
    }

    MarkedActor actor(int i) {
        return new MarkedActor(List.of(new CharSpan(actors[i][0], actors[i][1])));
    }

    /** @param p how likely each label is */
    Example example(List<String> labels, double[] p, Features features, double weight) {
        double kept = Arrays.stream(p).filter(share -> share >= LEAST).sum();
        Map<String, Double> likely = new TreeMap<>();
        for (int k = 0; k < p.length; k++) {
            if (p[k] >= LEAST) {
                likely.put(labels.get(k), p[k] / kept);
            }
        }
        return new Example(article, likely, features, weight);
    }
}
