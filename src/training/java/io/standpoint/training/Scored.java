package io.standpoint.training;

/**
 * A prediction beside what is right.
 *
 * @param article what bootstrap draws come in
 * @param gold index of the right label
 * @param probabilities one for each label
 */
record Scored(String article, int gold, double[] probabilities) {
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
