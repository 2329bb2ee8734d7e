package io.standpoint.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * Which stances are asked for.
 *
 * @param target id of the actor that they are about
 * @param from first UTC day of publication
 * @param to last UTC day of publication
 * @param outlet its name; empty for articles without one
 * @param watchlist name of a list: only stances that its actors hold
 * @param abstainBelow stances less probable than this count as UNCLEAR
 * @param duplicates whether each near-duplicate article counts, rather than only the first one stored of a group, at the outlet
 *     where one is asked for
 * @param undated whether only articles without a time of publication count
 * @param run id of the run whose analyses count; without one each article's latest does
 */
public record StanceFilter(
        Optional<UUID> target,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> outlet,
        Voice holder,
        Optional<String> watchlist,
        OptionalDouble abstainBelow,
        boolean duplicates,
        boolean undated,
        Optional<UUID> run) {

    /** Whatever is said of one actor, in each near-duplicate article. */
    public static StanceFilter of(UUID target) {
        return new StanceFilter(
                Optional.of(target),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Voice.ANY,
                Optional.empty(),
                OptionalDouble.empty(),
                true,
                false,
                Optional.empty());
    }

    /** Whether articles without a day of publication are outside of what is asked for. */
    public boolean hasRange() {
        return from.isPresent() || to.isPresent();
    }

    /** Whether only sentences count in which certain holders take part. */
    public boolean hasHolder() {
        return watchlist.isPresent() || !holder.equals(Voice.ANY);
    }

    public StanceFilter published(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new StanceFilter(target, first, last, outlet, holder, watchlist, abstainBelow, duplicates, undated, run);
    }

    public StanceFilter at(Optional<String> otherOutlet) {
        return new StanceFilter(
                target, from, to, otherOutlet, holder, watchlist, abstainBelow, duplicates, undated, run);
    }

    /** Those without a time of publication. */
    public StanceFilter withoutDay() {
        return new StanceFilter(
                target,
                Optional.empty(),
                Optional.empty(),
                outlet,
                holder,
                watchlist,
                abstainBelow,
                duplicates,
                true,
                run);
    }

    /** One of the holders asked for. */
    public StanceFilter by(Voice voice) {
        return new StanceFilter(
                target, from, to, outlet, voice, Optional.empty(), abstainBelow, duplicates, undated, run);
    }

    public StanceFilter abstaining(double threshold) {
        return new StanceFilter(
                target, from, to, outlet, holder, watchlist, OptionalDouble.of(threshold), duplicates, undated, run);
    }

    public StanceFilter about(UUID actor) {
        return new StanceFilter(
                Optional.of(actor), from, to, outlet, holder, watchlist, abstainBelow, duplicates, undated, run);
    }
}
