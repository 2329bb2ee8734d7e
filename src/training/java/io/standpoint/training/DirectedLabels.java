package io.standpoint.training;

import io.standpoint.judgement.StanceProbabilities;
import java.util.List;

/** The five labels of the directed stance data, put together from the two ordered pairs that the service judges. */
final class DirectedLabels {
    static final List<String> ALL = List.of("0", "1", "2", "3", "4");

    private DirectedLabels() {}

    /**
     * P(0)…P(4), leaving out what the labels can't say: that both hold a stance.
     *
     * @param forth p's stance on q
     * @param back q's stance on p
     */
    static double[] of(StanceProbabilities forth, StanceProbabilities back) {
        double[] p = {
            forth.neither() * back.neither(),
            forth.favor() * back.neither(),
            forth.neither() * back.favor(),
            forth.against() * back.neither(),
            forth.neither() * back.against()
        };
        double sum = p[0] + p[1] + p[2] + p[3] + p[4];
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /** What p holds toward q. */
    static String forth(int label) {
        return label == 1 ? "FAVOR" : label == 3 ? "AGAINST" : "NEITHER";
    }

    /** What q holds toward p. */
    static String back(int label) {
        return label == 2 ? "FAVOR" : label == 4 ? "AGAINST" : "NEITHER";
    }
}
