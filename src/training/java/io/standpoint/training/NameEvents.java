package io.standpoint.training;

import io.standpoint.actor.NameFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Training events as numbers, numbered as they come, so that the same data gives the same model. OpenNLP's own indexers
 * keep every event's strings: gigabytes here.
 */
final class NameEvents {
    private final int cutoff;
    private final Map<String, Integer> features = new HashMap<>();
    private final Map<String, Integer> outcomes = new HashMap<>();
    private final List<int[]> rows = new ArrayList<>();
    private final List<Integer> rowOutcomes = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private int[] counts = new int[1 << 20];
    private int[][] contexts;
    private String[] labels;

    /** @param cutoff how often a feature must occur */
    NameEvents(int cutoff) {
        this.cutoff = cutoff;
    }

    /**
     * @param fixed a sentence's features, a row a token
     * @param weight how often to count the sentence
     */
    void add(String[][] fixed, String[] outcomes, int weight) {
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i].length > 0) {
                rows.add(numbers(NameFeatures.after(fixed[i], i, outcomes), weight));
                rowOutcomes.add(this.outcomes.computeIfAbsent(outcomes[i], o -> this.outcomes.size()));
                weights.add(weight);
            }
        }
    }

    private int[] numbers(String[] names, int weight) {
        int[] numbers = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            int number = features.computeIfAbsent(names[i], name -> features.size());
            if (number >= counts.length) {
                counts = Arrays.copyOf(counts, counts.length * 2);
            }
            counts[number] += weight;
            numbers[i] = number;
        }
        return numbers;
    }

    /** Drops what is rarer than the cut-off. To be called once, after the last sentence. */
    void close() {
        int[] renumbered = new int[features.size()];
        int kept = 0;
        for (int f = 0; f < renumbered.length; f++) {
            renumbered[f] = counts[f] >= cutoff ? kept++ : -1;
        }
        labels = new String[kept];
        features.forEach((name, f) -> {
            if (renumbered[f] >= 0) {
                labels[renumbered[f]] = name;
            }
        });
        features.clear();
        contexts = new int[rows.size()][];
        for (int r = 0; r < contexts.length; r++) {
            contexts[r] = Arrays.stream(rows.get(r))
                    .map(f -> renumbered[f])
                    .filter(f -> f >= 0)
                    .toArray();
            rows.set(r, null);
        }
    }

    int size() {
        return contexts.length;
    }

    /** Numbers of an event's features. */
    int[] features(int event) {
        return contexts[event];
    }

    /** Number of an event's outcome. */
    int outcome(int event) {
        return rowOutcomes.get(event);
    }

    int weight(int event) {
        return weights.get(event);
    }

    /** Names by number. */
    String[] featureNames() {
        return labels;
    }

    /** Names by number. */
    String[] outcomeNames() {
        String[] names = new String[outcomes.size()];
        outcomes.forEach((name, o) -> names[o] = name);
        return names;
    }
}
