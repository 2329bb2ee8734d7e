package io.standpoint.actor;

import io.standpoint.actor.Occurrence.Role;
import java.util.Optional;

/**
 * Whom a pronoun can't mean, wherever else it leads: the subject of its own verb, somebody named only behind it in its own
 * clause, or whoever stands outside of "a singer who forgot her words".
 *
 * @see <a href="https://doi.org/10.1016/0024-3841(78)90006-2">Hobbs 1978, Resolving pronoun references</a>
 */
record Binding(PronounContext context) {
    private static final int LONGEST = 40;

    boolean forbids(Antecedent candidate) {
        Optional<Occurrence> here = candidate
                .last()
                .filter(last -> last.sentence() == context.sentence().index());
        if (here.isPresent()) {
            return isSubjectOfItsVerb(here.get()) || isOutsideRelative(here.get());
        }
        boolean named = candidate.last().isPresent();
        return !named && !isAnnounced(context.ahead().get(candidate));
    }

    /** "Biden praised him", "Biden had voted for him": no noun and no clause between. */
    private boolean isSubjectOfItsVerb(Occurrence last) {
        if (context.pronoun().form() != Pronoun.Form.OBJECT || last.role() != Role.SUBJECT) {
            return false;
        }
        int verbs = 0;
        for (int i = last.to(); i < context.pronoun().token(); i++) {
            String tag = context.tag(i);
            verbs += tag.equals("VERB") ? 1 : 0;
            boolean inVerb = tag.equals("VERB") || tag.equals("AUX") || tag.equals("ADV") || tag.equals("PART");
            if (!inVerb && !tag.equals("ADP")) {
                return false;
            }
        }
        return verbs > 0;
    }

    /** "mocked a singer who had forgotten her words" */
    private boolean isOutsideRelative(Occurrence last) {
        if (context.pronoun().form() != Pronoun.Form.POSSESSIVE) {
            return false;
        }
        int i = context.pronoun().token() - 1;
        while (i > last.to()
                && context.pronoun().token() - i < LONGEST
                && !context.word(i).equals(",")) {
            if (context.word(i).equals("who") && context.tag(i - 1).equals("NOUN")) {
                return true;
            }
            i--;
        }
        return false;
    }

    /** "In his speech, Biden", "When she left, Merkel": the sentence opens with a phrase that a comma ends. */
    private boolean isAnnounced(Occurrence next) {
        boolean comma = false;
        for (int i = context.pronoun().token() + 1; i < next.from(); i++) {
            comma |= context.word(i).equals(",");
        }
        String first = context.tag(0);
        return comma && (first.equals("ADP") || first.equals("SCONJ") || first.equals("VERB") || first.equals("ADV"));
    }
}
