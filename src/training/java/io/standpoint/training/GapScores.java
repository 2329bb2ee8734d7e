package io.standpoint.training;

import io.standpoint.training.GapReader.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** GAP's own scores: every row gives two decisions, whether the pronoun refers to A and whether to B. */
record GapScores(List<Gap.Row> rows, List<Answer> answers) {
    /** Counts of decisions. */
    record Figure(int right, int wrong, int missed) {
        double precision() {
            return right + wrong == 0 ? 0 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 0 : (double) right / (right + missed);
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
        }
    }

    Figure all() {
        return figure(true, true);
    }

    Figure masculine() {
        return figure(true, false);
    }

    Figure feminine() {
        return figure(false, true);
    }

    /** Feminine F1 over masculine F1: 1 is fair. */
    double ratio() {
        return masculine().f1() == 0 ? 0 : feminine().f1() / masculine().f1();
    }

    /** The 95 % interval of a figure, rows being drawn. */
    Bootstrap.Interval interval(ToDoubleFunction<GapScores> figure) {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[Bootstrap.DRAWS];
        for (int d = 0; d < values.length; d++) {
            List<Gap.Row> drawnRows = new ArrayList<>(rows.size());
            List<Answer> drawnAnswers = new ArrayList<>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                int row = random.nextInt(rows.size());
                drawnRows.add(rows.get(row));
                drawnAnswers.add(answers.get(row));
            }
            values[d] = figure.applyAsDouble(new GapScores(drawnRows, drawnAnswers));
        }
        Arrays.sort(values);
        return new Bootstrap.Interval(Bootstrap.percentile(values, 0.025), Bootstrap.percentile(values, 0.975));
    }

    private Figure figure(boolean masculine, boolean feminine) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < rows.size(); i++) {
            Gap.Row row = rows.get(i);
            Answer answer = answers.get(i);
            if (row.isFeminine() ? feminine : masculine) {
                right += (row.isA() && answer.isA() ? 1 : 0) + (row.isB() && answer.isB() ? 1 : 0);
                wrong += (!row.isA() && answer.isA() ? 1 : 0) + (!row.isB() && answer.isB() ? 1 : 0);
                missed += (row.isA() && !answer.isA() ? 1 : 0) + (row.isB() && !answer.isB() ? 1 : 0);
            }
        }
        return new Figure(right, wrong, missed);
    }
}
