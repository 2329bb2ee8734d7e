package io.standpoint.training;

import io.standpoint.training.Reading.Held;
import io.standpoint.training.ReadingError.Fault;
import io.standpoint.training.ReadingError.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Compares the stances of a reading and of an analysis. */
final class ReadingStances {
    private final List<Held> missed;
    private final List<Held> extra;
    private final List<Held> right = new ArrayList<>();
    private final List<ReadingError> errors = new ArrayList<>();

    ReadingStances(Reading gold, Reading found, ReadingActors actors) {
        missed = new ArrayList<>(gold.stances());
        extra = new ArrayList<>();
        for (Held held : found.stances()) {
            String holder = Subject.heldBy(held.holder()) == Subject.HELD_BY_ACTOR
                    ? actors.goldName(held.holder())
                    : held.holder();
            extra.add(new Held(holder, actors.goldName(held.target()), held.label()));
        }
        for (Held held : List.copyOf(missed)) {
            if (take(held, other -> samePair(held, other) && held.label() == other.label())) {
                right.add(held);
            }
        }
        blame(Fault.WRONG_LABEL, held -> other -> samePair(held, other));
        blame(Fault.WRONG_DIRECTION, held -> other -> isTurned(held, other));
        missed.forEach(held -> add(Fault.MISSED, held));
        extra.forEach(held -> add(Fault.SUPERFLUOUS, held));
    }

    List<ReadingError> errors() {
        return errors;
    }

    Share share(Subject subject, Reading gold, Reading found) {
        return new Share(
                (int) right.stream().filter(held -> is(held, subject)).count(),
                (int) found.stances().stream().filter(held -> is(held, subject)).count(),
                (int) gold.stances().stream().filter(held -> is(held, subject)).count());
    }

    private static boolean is(Held held, Subject subject) {
        return Subject.heldBy(held.holder()) == subject;
    }

    private void blame(Fault fault, Function<Held, Predicate<Held>> like) {
        for (Held held : List.copyOf(missed)) {
            if (take(held, like.apply(held))) {
                add(fault, held);
            }
        }
    }

    /** Strikes out a stance of the reading and the analysis's that is like it, if there is one. */
    private boolean take(Held held, Predicate<Held> like) {
        Optional<Held> other = extra.stream().filter(like).findFirst();
        other.ifPresent(taken -> {
            extra.remove(taken);
            missed.remove(held);
        });
        return other.isPresent();
    }

    private void add(Fault fault, Held held) {
        errors.add(new ReadingError(Subject.heldBy(held.holder()), fault, held.toString()));
    }

    private static boolean samePair(Held a, Held b) {
        return a.target().equals(b.target()) && sameHolder(a.holder(), b.holder());
    }

    private static boolean isTurned(Held a, Held b) {
        return a.target().equals(b.holder()) && a.holder().equals(b.target());
    }

    /** Unnamed holders are the same where one's words are among the other's: "critics", "many critics". */
    private static boolean sameHolder(String a, String b) {
        if (Subject.heldBy(a) != Subject.HELD_BY_UNNAMED || Subject.heldBy(b) != Subject.HELD_BY_UNNAMED) {
            return a.equals(b);
        }
        String one = ReadingWords.key(a.substring(8));
        String other = ReadingWords.key(b.substring(8));
        return one.contains(other) || other.contains(one);
    }
}
