package io.standpoint.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides which of several persons a name means that all of them bear.
 *
 * @param gender what the words beside the name say: "Mr.", "his wife"
 * @param offset of the name in the article
 */
record Namesakes(GivenNames givenNames, Optional<Gender> gender, int offset) {
    /** The one mentioned last; nobody where the words beside the name speak against all. */
    Optional<Bearer> last(List<Bearer> bearers) {
        return mentionedLast(fitting(bearers));
    }

    /**
     * Whoever was last called by the surname alone. If nobody was yet: the first one introduced with an office who is
     * nobody's relative, or whoever was mentioned last.
     */
    Optional<Bearer> bySurname(List<Bearer> bearers) {
        List<Bearer> fitting = fitting(bearers);
        Optional<Bearer> called =
                fitting.stream().filter(bearer -> bearer.called() >= 0).max(Comparator.comparingInt(Bearer::called));
        if (called.isPresent()) {
            return called;
        }
        List<Bearer> main = orAll(fitting, bearer -> !bearer.isRelative());
        Optional<Bearer> officer = main.stream().filter(Bearer::hasOffice).findFirst();
        return officer.or(() -> mentionedLast(main));
    }

    /** Whether a surname may be any of several who were introduced together: "Reps. Adam Smith and Chris Smith". */
    boolean areEqual(List<Bearer> bearers) {
        List<Bearer> fitting = fitting(bearers).stream()
                .filter(bearer -> !bearer.isRelative() && bearer.introduced() >= 0)
                .toList();
        boolean called = bearers.stream().anyMatch(bearer -> bearer.called() >= 0);
        return !called
                && fitting.size() > 1
                && fitting.stream().map(Bearer::introduced).distinct().count() == 1
                && fitting.stream().map(Bearer::hasOffice).distinct().count() == 1;
    }

    private Optional<Bearer> mentionedLast(List<Bearer> bearers) {
        return bearers.size() < 2
                ? bearers.stream().findFirst()
                : bearers.stream()
                        .max(Comparator.comparingInt(bearer -> bearer.draft().lastSeen(offset)));
    }

    private List<Bearer> fitting(List<Bearer> bearers) {
        if (gender.isEmpty() || bearers.isEmpty()) {
            return bearers;
        }
        List<Bearer> possible = bearers.stream()
                .filter(bearer -> !bearer.gender(givenNames).equals(gender.map(Gender::other)))
                .toList();
        return orAll(possible, bearer -> bearer.gender(givenNames).equals(gender));
    }

    private static List<Bearer> orAll(List<Bearer> bearers, Predicate<Bearer> wanted) {
        List<Bearer> chosen = bearers.stream().filter(wanted).toList();
        return chosen.isEmpty() ? bearers : chosen;
    }
}
