package io.standpoint.training;

import io.standpoint.judgement.MaxentClassifier;
import io.standpoint.judgement.StanceProbabilities;
import io.standpoint.models.ModelCard.Calibration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where log loss alone is minimised, rare stances are hardly ever the most probable label. So, on out-of-fold predictions,
 * stances are shifted up and the temperature down for the best macro-F1 over the five labels, as far as the top label's
 * calibration error stays within a limit.
 */
final class StanceShift {
    /** Half of what a development set, which is smaller, allows by chance alone. */
    private static final double MOST_ECE = 0.018;

    private final double[][] scores;
    private final List<PairSample> samples;

    /** @param scores two rows for each sample: p's stance on q, q's stance on p */
    StanceShift(double[][] scores, List<PairSample> samples) {
        this.scores = scores;
        this.samples = samples;
    }

    Calibration best(Calibration fitted) {
        Calibration best = fitted;
        double most = 0;
        for (int shift = 0; shift <= 12; shift++) {
            for (int cooling = 0; cooling <= 3; cooling++) {
                Calibration tried = moved(fitted, shift / 10.0, 1 - cooling / 10.0);
                Metrics metrics = new Metrics(scored(tried), DirectedLabels.ALL.size());
                if (metrics.ece() <= MOST_ECE && metrics.macroF1() > most) {
                    most = metrics.macroF1();
                    best = tried;
                }
            }
        }
        Progress.say("  shifted to %s: macro-F1 %.4f over the five labels out of fold", best, most);
        return best;
    }

    private static Calibration moved(Calibration from, double shift, double cooling) {
        double bias = shift * from.temperature();
        List<Double> biases = List.of(
                from.biases().get(0) + bias,
                from.biases().get(1) + bias,
                from.biases().get(2));
        return new Calibration(from.temperature() * cooling, biases);
    }

    private List<Scored> scored(Calibration calibration) {
        List<Scored> rows = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            double[] forth = MaxentClassifier.calibrated(scores[2 * i], calibration);
            double[] back = MaxentClassifier.calibrated(scores[2 * i + 1], calibration);
            rows.add(new Scored(samples.get(i).article(), samples.get(i).label(), labels(forth, back)));
        }
        return rows;
    }

    /** The five labels' probabilities from the three of each order. */
    static double[] labels(double[] forth, double[] back) {
        return DirectedLabels.of(
                new StanceProbabilities(forth[0], forth[1], forth[2]),
                new StanceProbabilities(back[0], back[1], back[2]));
    }
}
