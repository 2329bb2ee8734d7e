package io.standpoint.actor;

import java.util.Optional;

/** A person of an article with what the words beside the names say of who it is. */
final class Bearer {
    private final ActorDraft draft;
    /** How often it is called a woman, less how often a man. */
    private int said;

    private boolean office;
    private boolean relative;
    private int called = -1;

    Bearer(ActorDraft draft) {
        this.draft = draft;
    }

    ActorDraft draft() {
        return draft;
    }

    void say(Gender gender) {
        said += gender == Gender.FEMININE ? 1 : -1;
    }

    void introduce(boolean asRelative, boolean withOffice) {
        relative |= asRelative;
        office |= withOffice;
    }

    /** Calls it by its surname alone. */
    void call(int offset) {
        called = offset;
    }

    /** Where it was last called by its surname alone; -1 if nowhere. */
    int called() {
        return called;
    }

    boolean isRelative() {
        return relative;
    }

    boolean hasOffice() {
        return office;
    }

    /** By the words beside its names, else by a given name that leaves no doubt. */
    Optional<Gender> gender(GivenNames givenNames) {
        if (said != 0) {
            return Optional.of(said > 0 ? Gender.FEMININE : Gender.MASCULINE);
        }
        String name = draft.fullestName();
        int space = name.indexOf(' ');
        return space < 0 ? Optional.empty() : givenNames.sure(name.substring(0, space));
    }
}
