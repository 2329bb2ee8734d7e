package io.standpoint.actor;

import java.util.List;
import java.util.Optional;

/** An actor that a pronoun may refer to, with what the article says of it up to there. */
final class Antecedent {
    /** Log odds from which a known given name leaves no doubt. */
    private static final double SURE = 2;

    private final ActorDraft draft;
    /** Log odds that it is a woman, by given name. */
    private final double feminine;

    private final double known;
    private final boolean namedInFull;
    private List<Occurrence> names = List.of();
    /** How often it is called a woman, less how often a man. */
    private int said;

    private Optional<Occurrence> last = Optional.empty();
    private int seen;
    private int subjects;

    Antecedent(ActorDraft draft, GivenNames givenNames) {
        this.draft = draft;
        String[] words = draft.type() == ActorType.PERSON ? draft.fullestName().split(" ") : new String[] {""};
        namedInFull = words.length > 1;
        known = givenNames.known(words[0]);
        feminine = namedInFull ? givenNames.feminine(words[0]) : known;
    }

    ActorDraft draft() {
        return draft;
    }

    double feminine() {
        return feminine;
    }

    boolean namedInFull() {
        return namedInFull;
    }

    /** In text order, pronouns apart. */
    List<Occurrence> names() {
        return names;
    }

    void setNames(List<Occurrence> names) {
        this.names = names;
    }

    /** By the titles and nouns beside its names. */
    Optional<Gender> said() {
        return said == 0 ? Optional.empty() : Optional.of(said > 0 ? Gender.FEMININE : Gender.MASCULINE);
    }

    /** Where there is no doubt: what is said and a full name's given name agree, or one of them is silent. */
    Optional<Gender> gender() {
        double sure = namedInFull && Math.abs(known) >= SURE ? Math.signum(known) : 0;
        double sum = sure + Integer.signum(said);
        return sum == 0 ? Optional.empty() : Optional.of(sum > 0 ? Gender.FEMININE : Gender.MASCULINE);
    }

    void say(Gender gender) {
        said += gender == Gender.FEMININE ? 1 : -1;
    }

    void see(Occurrence occurrence) {
        last = Optional.of(occurrence);
        seen++;
        subjects += occurrence.role() == Occurrence.Role.SUBJECT ? 1 : 0;
    }

    void forget() {
        last = Optional.empty();
        seen = 0;
        subjects = 0;
    }

    /** The last reference so far, be it a pronoun. */
    Optional<Occurrence> last() {
        return last;
    }

    /** References so far. */
    int seen() {
        return seen;
    }

    /** References so far that are subjects. */
    int subjects() {
        return subjects;
    }
}
