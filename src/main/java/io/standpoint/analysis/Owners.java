package io.standpoint.analysis;

import io.standpoint.speech.Relations;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Mentions that say only whose somebody is: "Hadley" in "Hadley's wife praised Baker", "an aide to Hadley left". */
final class Owners {
    private static final int LONGEST = 4;
    private static final Set<String> PREPOSITIONS = Set.of("to", "of", "for");
    private static final Set<String> PREDICATES = Set.of("VERB", "AUX", "ADV");
    private static final Set<String> MODIFIERS = Set.of("ADJ", "NOUN", "PROPN", "DET");

    private final Sentence sentence;
    private final List<Token> tokens;

    Owners(Sentence sentence) {
        this.sentence = sentence;
        tokens = sentence.tokens();
    }

    /** Whether the subject of a verb belongs to a mention, and is another. */
    boolean contain(CharSpan mention) {
        int from = sentence.tokenAt(mention.start());
        int to = sentence.tokenAt(mention.end() - 1) + 1;
        return ownsSubject(word(to).equals("'s") ? to + 1 : to) || PREDICATES.contains(tag(to)) && isOwnedBefore(from);
    }

    /** "'s former wife praised", "supporters said" */
    private boolean ownsSubject(int start) {
        int i = start;
        while (i - start < LONGEST && MODIFIERS.contains(tag(i))) {
            i++;
        }
        return i > start && Relations.contain(word(i - 1)) && PREDICATES.contains(tag(i));
    }

    /** "an aide to", "a friend of the mayor" */
    private boolean isOwnedBefore(int mention) {
        int i = mention - 1;
        while (mention - i < LONGEST && MODIFIERS.contains(tag(i))) {
            i--;
        }
        return PREPOSITIONS.contains(word(i)) && Relations.contain(word(i - 1));
    }

    private String word(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text().toLowerCase(Locale.ROOT);
    }

    private String tag(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).tag();
    }
}
