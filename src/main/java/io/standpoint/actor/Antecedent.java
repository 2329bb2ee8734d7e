package io.standpoint.actor;

import java.util.List;
import java.util.Optional;

/** An actor that a pronoun may refer to, with what the article says of it up to there. */
final class Antecedent {
    /** Tokens before the subject of a sentence's first clause, at most. */
    private static final int OPENING = 4;

    private final ActorDraft draft;
    /** Log odds that it is a woman, by given name. */
    private final double feminine;

    private final Optional<Gender> given;
    private final boolean namedInFull;
    private List<Occurrence> names = List.of();
    /** How often it is called a woman, less how often a man. */
    private int said;

    private Optional<Gender> bound = Optional.empty();
    private Optional<Occurrence> last = Optional.empty();
    private Optional<Occurrence> opens = Optional.empty();
    private int seen;
    private int subjects;

    Antecedent(ActorDraft draft, GivenNames givenNames) {
        this.draft = draft;
        String[] words = draft.type() == ActorType.PERSON ? draft.fullestName().split(" ") : new String[] {""};
        namedInFull = words.length > 1;
        given = namedInFull ? givenNames.sure(words[0]) : Optional.empty();
        feminine = namedInFull ? givenNames.feminine(words[0]) : givenNames.known(words[0]);
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

    /** What the words beside its names say, else a full name's given name, else a pronoun that was surely its own. */
    Optional<Gender> gender() {
        return said().or(() -> given).or(() -> bound);
    }

    /** Remembers the gender of a pronoun that surely refers to it. */
    void bind(Gender gender) {
        bound = bound.or(() -> Optional.of(gender));
    }

    void say(Gender gender) {
        said += gender == Gender.FEMININE ? 1 : -1;
    }

    /** The last reference that opens its sentence as its subject. */
    Optional<Occurrence> opens() {
        return opens;
    }

    void see(Occurrence occurrence) {
        boolean opening = occurrence.role() == Occurrence.Role.SUBJECT && occurrence.from() <= OPENING;
        opens = opening ? Optional.of(occurrence) : opens;
        last = Optional.of(occurrence);
        seen++;
        subjects += occurrence.role() == Occurrence.Role.SUBJECT ? 1 : 0;
    }

    void forget() {
        last = Optional.empty();
        opens = Optional.empty();
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
