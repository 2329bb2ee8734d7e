package io.standpoint.analysis;

import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRole;
import io.standpoint.actor.Titles;
import io.standpoint.actor.UnnamedParties;
import io.standpoint.speech.Relations;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Those who are mentioned in a sentence only to say whose somebody is, and take no side in it: "Hadley's wife praised
 * Baker", "an aide to Hadley left".
 */
final class Bystanders {
    private static final int LONGEST = 4;
    private static final Set<String> OFFICES = Set.of("head", "founder", "co-founder", "ceo", "boss", "executive");
    private static final Set<String> GROUPS = Set.of("party", "club", "company", "firm", "newspaper", "bank", "team");
    private static final Set<String> PREPOSITIONS = Set.of("to", "of", "for");
    private static final Set<String> PREDICATES = Set.of("VERB", "AUX", "ADV");
    private static final Set<String> MODIFIERS = Set.of("ADJ", "NOUN", "PROPN", "DET");

    private final Sentence sentence;
    private final List<Token> tokens;

    private Bystanders(Sentence sentence) {
        this.sentence = sentence;
        tokens = sentence.tokens();
    }

    /** @param mentions of the sentence */
    static Set<UUID> in(Sentence sentence, List<Mention> mentions) {
        Bystanders bystanders = new Bystanders(sentence);
        Map<UUID, Boolean> only = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.role() == MentionRole.ACTOR) {
                boolean owner = bystanders.isOwner(mention.span()) || bystanders.isInTitle(mention, mentions);
                only.merge(mention.actor(), owner, Boolean::logicalAnd);
            }
        }
        only.values().removeIf(owner -> !owner);
        return only.keySet();
    }

    /** Whether the subject of a verb belongs to a mention, and is another. */
    private boolean isOwner(CharSpan mention) {
        int from = sentence.tokenAt(mention.start());
        int to = sentence.tokenAt(mention.end() - 1) + 1;
        return ownsSubject(word(to).equals("'s") ? to + 1 : to) || PREDICATES.contains(tag(to)) && isOwnedBefore(from);
    }

    /** "the NATO chief Jens Berg", "Sudan's minister, Ali Nur": part of what another is called. */
    private boolean isInTitle(Mention mention, List<Mention> mentions) {
        return mentions.stream()
                .filter(other ->
                        other.role() == MentionRole.ACTOR && !other.actor().equals(mention.actor()))
                .anyMatch(other ->
                        isTitleBetween(mention.span(), other.span()) || isOfficeOf(mention.span(), other.span()));
    }

    /** "the chief executive of Boeing, Ann Carr,", "Ann Carr, head of Boeing," */
    private boolean isOfficeOf(CharSpan whose, CharSpan name) {
        int at = sentence.tokenAt(whose.start());
        int behind = sentence.tokenAt(whose.end() - 1) + 1;
        int of = word(at - 1).equals("the") ? at - 2 : at - 1;
        boolean office = of > 0 && Set.of("of", "at").contains(word(of)) && isOffice(word(of - 1));
        if (!office || !word(behind).equals(",")) {
            return false;
        }
        int from = of - 1;
        while (of - from < LONGEST && MODIFIERS.contains(tag(from - 1))) {
            from--;
        }
        return sentence.tokenAt(name.start()) == behind + 1
                || word(from - 1).equals(",") && sentence.tokenAt(name.end() - 1) == from - 2;
    }

    private static boolean isOffice(String word) {
        return Titles.isTitle(word) || UnnamedParties.isParty(word) || OFFICES.contains(word);
    }

    private boolean isTitleBetween(CharSpan before, CharSpan name) {
        int from = sentence.tokenAt(before.end() - 1) + 1;
        int to = sentence.tokenAt(name.start());
        boolean named = to < tokens.size() && tokens.get(to).tag().equals("PROPN");
        if (!named || before.end() > name.start() || to - from < 1 || to - from > LONGEST) {
            return false;
        }
        int start = word(from).equals("'s") ? from + 1 : from;
        return start < to
                && IntStream.range(start, to).allMatch(i -> MODIFIERS.contains(tag(i)) || word(i).equals("-"))
                && Titles.isTitle(word(to - 1));
    }

    /** "'s former wife praised", "supporters said" */
    private boolean ownsSubject(int start) {
        int i = start;
        while (i - start < LONGEST && MODIFIERS.contains(tag(i))) {
            i++;
        }
        boolean another = Relations.contain(word(i - 1)) || GROUPS.contains(word(i - 1));
        return i > start && another && PREDICATES.contains(tag(afterName(i)));
    }

    /** "wife, Mary Fell, called" */
    private int afterName(int comma) {
        if (!word(comma).equals(",")) {
            return comma;
        }
        int i = word(comma + 1).equals("the") ? comma + 2 : comma + 1;
        while (i - comma <= LONGEST
                && i < tokens.size()
                && Character.isUpperCase(tokens.get(i).text().charAt(0))) {
            i++;
        }
        return word(i).equals(",") ? i + 1 : comma;
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
