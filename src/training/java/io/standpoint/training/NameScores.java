package io.standpoint.training;

import io.standpoint.actor.NameType;
import io.standpoint.text.CharSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Exact spans found, missed and made up, by type and sentence. */
final class NameScores {
    private static final int DRAWS = 2000;
    private static final long SEED = 20_210_420;

    /** A typed span of a sentence. */
    record TypedSpan(CharSpan span, NameType type) {}

    /** Precision, recall and F1; 0 where nothing was found or nothing is there. */
    record Figure(int found, int predicted, int gold) {
        double precision() {
            return predicted == 0 ? 0 : (double) found / predicted;
        }

        double recall() {
            return gold == 0 ? 0 : (double) found / gold;
        }

        double f1() {
            return predicted + gold == 0 ? 0 : 2.0 * found / (predicted + gold);
        }

        Figure plus(Figure other) {
            return new Figure(found + other.found, predicted + other.predicted, gold + other.gold);
        }
    }

    private final List<Map<NameType, Figure>> sentences = new ArrayList<>();

    void add(Set<TypedSpan> gold, Set<TypedSpan> predicted) {
        Map<NameType, Figure> figures = new EnumMap<>(NameType.class);
        for (NameType type : NameType.values()) {
            Set<TypedSpan> wanted = ofType(gold, type);
            Set<TypedSpan> got = ofType(predicted, type);
            Set<TypedSpan> both = new HashSet<>(wanted);
            both.retainAll(got);
            figures.put(type, new Figure(both.size(), got.size(), wanted.size()));
        }
        sentences.add(figures);
    }

    int sentences() {
        return sentences.size();
    }

    Figure of(NameType type) {
        Figure sum = new Figure(0, 0, 0);
        for (Map<NameType, Figure> figures : sentences) {
            sum = sum.plus(figures.get(type));
        }
        return sum;
    }

    /** Persons, organisations and places together; demonyms are told apart. */
    Figure micro() {
        Figure sum = new Figure(0, 0, 0);
        for (Map<NameType, Figure> figures : sentences) {
            sum = sum.plus(micro(figures));
        }
        return sum;
    }

    /** The 2.5th and 97.5th percentile of the micro F1 over sentences drawn with replacement. */
    double[] interval() {
        List<Figure> each = sentences.stream().map(NameScores::micro).toList();
        SplittableRandom random = new SplittableRandom(SEED);
        double[] scores = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            int found = 0;
            int total = 0;
            for (int s = 0; s < each.size(); s++) {
                Figure drawn = each.get(random.nextInt(each.size()));
                found += drawn.found();
                total += drawn.predicted() + drawn.gold();
            }
            scores[d] = total == 0 ? 0 : 2.0 * found / total;
        }
        java.util.Arrays.sort(scores);
        return new double[] {scores[DRAWS / 40], scores[DRAWS - DRAWS / 40 - 1]};
    }

    private static Figure micro(Map<NameType, Figure> figures) {
        return figures.get(NameType.PERSON)
                .plus(figures.get(NameType.ORGANIZATION))
                .plus(figures.get(NameType.LOCATION));
    }

    private static Set<TypedSpan> ofType(Set<TypedSpan> spans, NameType type) {
        Set<TypedSpan> typed = new HashSet<>(spans);
        typed.removeIf(span -> span.type() != type);
        return typed;
    }
}
