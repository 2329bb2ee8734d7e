package io.standpoint.report;

import java.util.OptionalDouble;
import java.util.UUID;

/**
 * What one holder's sentences say of one target.
 *
 * @param holder "author", "unnamed" or an actor's id
 * @param target id of the actor
 * @param neither sentences in which the holder takes no side, or both
 * @param sentences in which the holder takes part
 * @param tooFew fewer than ten articles: the net stance says little
 * @param rows address of these stances
 */
public record MatrixCell(
        Voice holder,
        UUID target,
        long favor,
        long against,
        long neither,
        long unclear,
        OptionalDouble netStance,
        long sentences,
        long articles,
        boolean tooFew,
        String rows) {
    /**
     * @param all the filter of the matrix
     */
    public static MatrixCell of(StanceFilter all, Voice holder, UUID target, StanceTally tally, long articles) {
        return new MatrixCell(
                holder,
                target,
                tally.favor(),
                tally.against(),
                tally.neither(),
                tally.unclear(),
                tally.netStance(),
                tally.favor() + tally.against() + tally.neither() + tally.unclear(),
                articles,
                articles < Interval.FEWEST,
                RowsAddress.of(all.by(holder).about(target)));
    }
}
