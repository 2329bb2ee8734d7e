package io.standpoint.training;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A prediction beside what is right.
 *
 * @param article what bootstrap draws come in
 * @param gold index of the right label
 * @param probabilities one for each label
 */
record Scored(String article, int gold, double[] probabilities) {
    /** Each sample beside what is right. */
    static <T> List<Scored> of(List<T> samples, Function<T, String> article, ToIntFunction<T> gold, Scorer<T> scorer) {
        return samples.stream()
                .map(sample -> new Scored(article.apply(sample), gold.applyAsInt(sample), scorer.probabilities(sample)))
                .toList();
    }

    /** Index of the most probable label; the first of equals. */
    int predicted() {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return best;
    }

    double confidence() {
        return probabilities[predicted()];
    }

    boolean right() {
        return predicted() == gold;
    }
}
