package io.standpoint.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Looks for a sentence's likeliest outcomes, keeping a few ways to each token. */
final class NameBeam {
    private static final int WIDTH = 3;

    /** How likely each outcome of a token is. */
    interface Step {
        /**
         * @param last the outcome of the token before
         * @param before the one before that
         * @return in the order of {@link NameFeatures#OUTCOMES}
         */
        double[] probabilities(int token, String last, String before);
    }

    /** A way to a token: its outcome and how likely that was, after another way. */
    private record Way(Way earlier, String outcome, double probability, double logarithm) {
        private static final Way START = new Way(null, NameFeatures.START, 1, 0);

        String before() {
            return earlier == null ? NameFeatures.START : earlier.outcome();
        }
    }

    /** A token's outcome and its probability after the outcomes before it. */
    record Found(String outcome, double probability) {}

    private NameBeam() {}

    static List<Found> search(int tokens, Step step) {
        List<Way> ways = List.of(Way.START);
        for (int token = 0; token < tokens; token++) {
            List<Way> further = new ArrayList<>();
            for (Way way : ways) {
                double[] p = step.probabilities(token, way.outcome(), way.before());
                for (int k = 0; k < p.length; k++) {
                    String outcome = NameFeatures.OUTCOMES.get(k);
                    if (p[k] > 0 && follows(way.outcome(), outcome)) {
                        further.add(new Way(way, outcome, p[k], way.logarithm() + Math.log(p[k])));
                    }
                }
            }
            further.sort(Comparator.comparingDouble(Way::logarithm).reversed());
            ways = further.subList(0, Math.min(WIDTH, further.size()));
        }
        Deque<Found> found = new ArrayDeque<>();
        for (Way way = ways.get(0); way.earlier() != null; way = way.earlier()) {
            found.addFirst(new Found(way.outcome(), way.probability()));
        }
        return List.copyOf(found);
    }

    /** A name goes on only where one of its type has begun. */
    private static boolean follows(String last, String outcome) {
        return !outcome.startsWith("I-")
                || last.length() > 1 && last.regionMatches(2, outcome, 2, outcome.length() - 2);
    }
}
