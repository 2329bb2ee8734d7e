package io.standpoint.report;

import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Stance;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Sentences on one target, each counted once, by the stance that its holders take together.
 *
 * @param neither sentences in which nobody takes a side, and the mixed ones
 * @param unclear sentences left out of the net stance: nobody clearly takes a side and somebody's stance is UNCLEAR
 * @param mixed those of {@code neither} in which one holder is for and another against
 */
public record StanceTally(long favor, long against, long neither, long unclear, long mixed) {
    public static final StanceTally NONE = new StanceTally(0, 0, 0, 0, 0);

    /** Tally of one sentence with these stances toward one target; {@link #NONE} without a stance. */
    public static StanceTally ofSentence(List<HeldStance> stances) {
        boolean favor = has(stances, Stance.FAVOR);
        boolean against = has(stances, Stance.AGAINST);
        if (favor && against) {
            return new StanceTally(0, 0, 1, 0, 1);
        }
        if (favor || against) {
            return favor ? new StanceTally(1, 0, 0, 0, 0) : new StanceTally(0, 1, 0, 0, 0);
        }
        if (has(stances, Stance.UNCLEAR)) {
            return new StanceTally(0, 0, 0, 1, 0);
        }
        return stances.isEmpty() ? NONE : new StanceTally(0, 0, 1, 0, 0);
    }

    public StanceTally plus(StanceTally other) {
        return new StanceTally(
                favor + other.favor,
                against + other.against,
                neither + other.neither,
                unclear + other.unclear,
                mixed + other.mixed);
    }

    /** (favor − against) / (favor + against + neither), from -1 to 1; empty where nothing is clear. */
    public OptionalDouble netStance() {
        long clear = favor + against + neither;
        return clear == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(NetStance.round((double) (favor - against) / clear));
    }

    private static boolean has(List<HeldStance> stances, Stance label) {
        return stances.stream().anyMatch(held -> held.stance().label() == label);
    }
}
