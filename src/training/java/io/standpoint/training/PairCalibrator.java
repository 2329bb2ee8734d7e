package io.standpoint.training;

import io.standpoint.judgement.MaxentClassifier;
import io.standpoint.judgement.MaxentEngine;
import io.standpoint.judgement.StanceProbabilities;
import io.standpoint.models.ModelCard.Calibration;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Calibrates the two ordered pairs of a sample together, on the one label that they share: by minimising the log loss of
 * the five labels on predictions made out of fold. Holders who stand behind their target get a bias of their own, since
 * the data name the holder first wherever they can.
 *
 * <p>Log loss alone would hardly ever make a rare stance the likeliest label. So, of the biases whose log loss is hardly larger
 * and whose calibration error out of fold is no larger than what nine in ten perfect models would show by chance on as many rows as are judged, those are taken whose labels
 * have the best macro-F1 by the probabilities of least log loss: the rows themselves have too few of the rare labels to choose by.
 */
final class PairCalibrator {
    /**
     * @param behind what to add to the scores where the holder stands behind the target, before the calibration
     */
    record Fitted(Calibration calibration, double[] behind) {}

    /**
     * One sample out of fold.
     *
     * @param forth scores of p's stance on q
     * @param back scores of q's stance on p
     * @param pFirst whether p stands first
     */
    record Row(String article, double[] forth, double[] back, boolean pFirst, int label) {}

    private static final double LARGEST_SHIFT = 1;
    private static final double SHIFT_STEP = 0.05;
    private static final double LARGEST_LOSS = 1.05;

    private PairCalibrator() {}

    /**
     * @param order whether holders behind their target get a bias of their own
     * @param judged about how many rows the calibration error is to be small on
     */
    static Fitted fit(List<Row> rows, boolean order, int judged) {
        double[] x = new QNMinimizer(0, 0, 200).minimize(new LogLoss(rows, order));
        List<Scored> honest = scored(rows, fitted(x));
        double loss = LARGEST_LOSS * new Metrics(honest, DirectedLabels.ALL.size()).logLoss();
        List<Scored> some = honest.subList(0, Math.min(judged, rows.size()));
        double bound = Bootstrap.percentile(Bootstrap.perfectEce(some), 0.9);
        Fitted best = fitted(x);
        double bestF1 = 0;
        for (double all = 0; all <= LARGEST_SHIFT; all += SHIFT_STEP) {
            for (double behind = 0; behind <= (order ? LARGEST_SHIFT : 0); behind += SHIFT_STEP) {
                Fitted shifted = fitted(new double[] {x[0] + all, x[1] + all, x[2] + behind, x[3] + behind, x[4]});
                List<Scored> labelled = scored(rows, shifted);
                Metrics metrics = new Metrics(labelled, DirectedLabels.ALL.size());
                double f1 = expectedMacroF1(labelled, honest);
                if (metrics.logLoss() <= loss && metrics.ece() <= bound && f1 > bestF1) {
                    bestF1 = f1;
                    best = shifted;
                }
            }
        }
        return best;
    }

    /** Of the labels of some rows, where the others' probabilities tell how often each label is right. */
    private static double expectedMacroF1(List<Scored> labelled, List<Scored> honest) {
        int labels = DirectedLabels.ALL.size();
        double[] right = new double[labels];
        double[] either = new double[labels];
        for (int i = 0; i < labelled.size(); i++) {
            double[] p = honest.get(i).probabilities();
            int label = labelled.get(i).predicted();
            right[label] += p[label];
            either[label]++;
            for (int k = 0; k < labels; k++) {
                either[k] += p[k];
            }
        }
        double sum = 0;
        for (int k = 0; k < labels; k++) {
            sum += 2 * right[k] / either[k];
        }
        return sum / labels;
    }

    static List<Scored> scored(List<Row> rows, Fitted fitted) {
        return rows.stream()
                .map(row -> new Scored(row.article(), row.label(), labels(row, fitted)))
                .toList();
    }

    private static double[] labels(Row row, Fitted fitted) {
        StanceProbabilities forth = probabilities(row.forth(), !row.pFirst(), fitted);
        return DirectedLabels.of(forth, probabilities(row.back(), row.pFirst(), fitted));
    }

    /** x: biases of FAVOR and AGAINST, the same behind the target, and by how much the inverse temperature exceeds 1. */
    private static Fitted fitted(double[] x) {
        double scale = Math.max(0.05, 1 + x[4]);
        Calibration calibration = new Calibration(rounded(1 / scale), List.of(rounded(x[0]), rounded(x[1]), 0.0));
        return new Fitted(calibration, new double[] {rounded(x[2]), rounded(x[3]), 0});
    }

    private static StanceProbabilities probabilities(double[] scores, boolean behind, Fitted fitted) {
        double[] shifted = scores.clone();
        for (int k = 0; behind && k < shifted.length; k++) {
            shifted[k] += fitted.behind()[k];
        }
        double[] p = MaxentClassifier.calibrated(shifted, fitted.calibration());
        return new StanceProbabilities(
                p[MaxentEngine.STANCES.indexOf("FAVOR")],
                p[MaxentEngine.STANCES.indexOf("AGAINST")],
                p[MaxentEngine.STANCES.indexOf("NEITHER")]);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    /** Mean log loss of the five labels; its gradient by small differences. */
    private record LogLoss(List<Row> rows, boolean order) implements Function {
        private static final double STEP = 1e-3;

        @Override
        public int getDimension() {
            return 5;
        }

        @Override
        public double valueAt(double[] x) {
            Fitted fitted = fitted(x);
            double sum = 0;
            for (Row row : rows) {
                sum -= Math.log(Math.max(1e-12, labels(row, fitted)[row.label()]));
            }
            return sum / rows.size();
        }

        @Override
        public double[] gradientAt(double[] x) {
            double[] gradient = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                if (!order && (i == 2 || i == 3)) {
                    continue;
                }
                double[] more = x.clone();
                double[] less = x.clone();
                more[i] += STEP;
                less[i] -= STEP;
                gradient[i] = (valueAt(more) - valueAt(less)) / (2 * STEP);
            }
            return gradient;
        }
    }
}
