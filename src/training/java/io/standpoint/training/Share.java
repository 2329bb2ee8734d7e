package io.standpoint.training;

/** Precision, recall and F1; 0 where nothing was found or nothing is there. */
record Share(int right, int found, int gold) {
    static final Share NONE = new Share(0, 0, 0);

    Share plus(Share other) {
        return new Share(right + other.right, found + other.found, gold + other.gold);
    }

    double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    double f1() {
        return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
    }
}
