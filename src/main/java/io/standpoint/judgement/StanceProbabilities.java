package io.standpoint.judgement;

/** Calibrated probabilities; they sum to 1. */
public record StanceProbabilities(double favor, double against, double neither) {
    public Stance best() {
        if (favor > against && favor > neither) {
            return Stance.FAVOR;
        }
        return against > neither ? Stance.AGAINST : Stance.NEITHER;
    }

    public double of(Stance label) {
        return switch (label) {
            case FAVOR -> favor;
            case AGAINST -> against;
            case NEITHER -> neither;
            case UNCLEAR -> throw new IllegalArgumentException("label: UNCLEAR has no probability");
        };
    }
}
