package io.standpoint.actor;

import java.util.List;
import java.util.Optional;

/** A person of an article with what the words beside the names say of who it is. */
final class Bearer {
    private final ActorDraft draft;
    /** How often it is called a woman, less how often a man. */
    private int said;

    private boolean office;
    private boolean politician;
    private boolean tradesman;
    private boolean relative;
    private int introduced = -1;
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

    /**
     * @param sentence of the full name
     * @param said descriptions beside it; a relative's are the other's
     */
    void introduce(int sentence, boolean asRelative, List<Description> said) {
        introduced = introduced < 0 ? sentence : introduced;
        relative |= asRelative;
        office |= !asRelative && !said.isEmpty();
        for (Description description : said) {
            boolean political = OfficeWords.isPolitical(description);
            politician |= political;
            tradesman |= !political && isTrade(description.head());
        }
    }

    /** "plumber", "baker", "florist" */
    private static boolean isTrade(String head) {
        return UnnamedParties.isSingular(head) || head.endsWith("er") || head.endsWith("ist");
    }

    /** First sentence with its full name; -1 if there is none. */
    int introduced() {
        return introduced;
    }

    /** "Boris Johnson, a plumber": not the office holder of that name. */
    boolean isNobodyKnown() {
        return tradesman && !politician;
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
