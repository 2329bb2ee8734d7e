package io.standpoint.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;

/** What happened to requests of one kind: how long answers took, counted from when they were due, and which there were. */
final class LoadFigures {
    private double[] milliseconds = new double[1024];
    private int answers;
    private final TreeMap<String, Integer> errors = new TreeMap<>();

    synchronized void answered(double took) {
        if (answers == milliseconds.length) {
            milliseconds = Arrays.copyOf(milliseconds, 2 * answers);
        }
        milliseconds[answers++] = took;
    }

    synchronized void failed(String how) {
        errors.merge(how, 1, Integer::sum);
    }

    synchronized int answers() {
        return answers;
    }

    synchronized int errors() {
        return errors.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** @param share 0.95 for the time that 95 % stay under */
    synchronized double percentile(double share) {
        double[] sorted = Arrays.copyOf(milliseconds, answers);
        Arrays.sort(sorted);
        return answers == 0 ? Double.NaN : sorted[(int) Math.min(answers - 1, Math.floor(share * answers))];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d answers, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, errors %s",
                answers(),
                percentile(.5),
                percentile(.95),
                percentile(.99),
                errors.isEmpty() ? "none" : errors);
    }
}
