package io.standpoint.training;

import io.standpoint.judgement.Features;
import java.util.Map;

/**
 * One labelled sample as a classifier sees it.
 *
 * @param article what must stay in one fold
 * @param labels how likely each label is: one alone where the label is gold
 * @param weight how often it counts in training; 0 leaves it out there, though it is still predicted out of fold
 */
record Example(String article, Map<String, Double> labels, Features features, double weight) {
    Example(String article, String label, Features features, double weight) {
        this(article, Map.of(label, 1.0), features, weight);
    }

    /** The likeliest. */
    String label() {
        return labels.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
