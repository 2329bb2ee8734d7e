package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the words around a country's name, demonym or capital in one sentence: does it stand for the state, or only say
 * where?
 */
final class CountryReading {
    /** How far back the noun or verb may stand that makes "from the United States" more than a place. */
    private static final int RELATION_REACH = 6;

    private static final int NOUN_PHRASE_REACH = 3;
    private static final Set<String> LISTED = Set.of("and", "or", ",");
    private static final Set<String> JOINTS = Set.of("and", "or");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "that", "some", "many", "two");

    private final Sentence sentence;
    private final int first;
    private final int next;

    CountryReading(Sentence sentence, CharSpan span) {
        this.sentence = sentence;
        first = sentence.tokenAt(span.start());
        int end = first;
        while (end < sentence.tokens().size()
                && sentence.tokens().get(end).span().start() < span.end()) {
            end++;
        }
        next = end;
    }

    /** The role of a country's name. */
    MentionRole role() {
        if (isOfficeHolders() || isPossessive() && isNamedBehind()) {
            return MentionRole.PLACE;
        }
        if (word(first - 1).equals("that") && isPlaceName(next + 1) && !isNominal(next)) {
            // "demanded that Egypt free Ann Carr"
            return MentionRole.ACTOR;
        }
        boolean modifies = isNominal(next) && !isVerbLikely() || isAdjective(next) && isNominal(next + 1);
        if (modifies && !startsNewPhrase()) {
            return headsState() ? MentionRole.ACTOR : MentionRole.PLACE;
        }
        int before = beforePhrase();
        if (word(before).equals(",") && isPlaceName(before - 1) && isAddress(before - 1) && closesAddress()) {
            return MentionRole.PLACE;
        }
        if (word(before).equals("of") && NationWords.isRegion(word(before - 1))) {
            return MentionRole.PLACE;
        }
        // nothing happens at a country: "lashed out at Poland"
        boolean place =
                NationWords.isPlacePreposition(word(before)) && !word(before).equals("at") && !isRelated(before);
        return place && !isPossessive() ? MentionRole.PLACE : MentionRole.ACTOR;
    }

    /** Whether a demonym names the state or the nation: "Israeli forces", "the Israelis", not "Israeli hostages". */
    boolean isNation() {
        if (isNominal(next) || isAdjective(next)) {
            return headsState();
        }
        return word(first - 1).equalsIgnoreCase("the");
    }

    /** "Israeli Prime Minister Dan Levy": the person acts, the country only says of where. */
    boolean isOfficeHolders() {
        int length =
                Titles.titleLength(sentence.tokens(), next, sentence.tokens().size());
        return length > 0 && tag(next + length).equals("PROPN");
    }

    /** Whether a capital or palace certainly stands for the government: "Washington said", not "in Washington". */
    boolean isGovernment() {
        int before = beforeList(beforePhrase());
        if (NationWords.isPlacePreposition(word(before)) || modifiesNoun()) {
            return false;
        }
        int verb = afterList();
        boolean acts = NationWords.isGovernmentVerb(word(verb))
                || isAuxiliary(verb)
                        && (NationWords.isGovernmentVerb(word(verb + 1))
                                || NationWords.isGovernmentVerb(word(verb + 2)));
        if (isPossessive()) {
            return headsState(next + 1);
        }
        boolean destination = word(before).equals("for") && NationWords.isDeparture(word(before - 1));
        boolean affected = NationWords.isGovernmentPreposition(word(before)) && !destination;
        return acts || affected || NationWords.isTowardGovernment(word(before));
    }

    /** "the Paris court ruled", "London buses", "a Beijing resident" */
    private boolean modifiesNoun() {
        boolean determined = DETERMINERS.contains(word(first - 1).toLowerCase(Locale.ROOT));
        boolean noun = isNominal(next) && !startsNewPhrase();
        boolean verb = NationWords.isGovernmentVerb(word(next)) && !isVerb(next + 1);
        return determined && !isVerbLikely() && (noun || verb && !isVerb(next)) || noun && !verb;
    }

    /** Of two capitals joined the first is where the phrase begins: "between [Washington] and Beijing". */
    private int beforeList(int before) {
        boolean listed = JOINTS.contains(word(before)) && isPlaceName(before - 1);
        return listed ? before - 2 : before;
    }

    private int afterList() {
        return JOINTS.contains(word(next)) && isPlaceName(next + 1) ? next + 2 : next;
    }

    private boolean isVerb(int i) {
        return tag(i).equals("VERB") || isAuxiliary(i);
    }

    /** Whether a palace's name ("the Kremlin"), or a country's, is where something happens. */
    boolean isPlace() {
        return NationWords.isPlacePreposition(word(beforePhrase()));
    }

    private boolean isPossessive() {
        return word(next).equals("'s") || word(next).equals("'");
    }

    /** Index of the word before the name and what belongs to it: "the", "northern", "Iraq and". */
    private int beforePhrase() {
        int i = first - 1;
        while (i >= 0
                && (word(i).equalsIgnoreCase("the")
                        || NationWords.isRegion(word(i)) && !word(i - 1).equals("the"))) {
            i--;
        }
        // "in Iraq and Syria": the preposition holds for both
        if (i > 1 && LISTED.contains(word(i)) && isPlaceName(i - 1)) {
            int j = i - 1;
            while (j > 0 && (isPlaceName(j) || LISTED.contains(word(j)) || word(j).equals("the"))) {
                j--;
            }
            return NationWords.isPlacePreposition(word(j)) ? j : i;
        }
        return i;
    }

    private boolean isRelated(int preposition) {
        for (int i = preposition - 1; i >= Math.max(0, preposition - RELATION_REACH); i--) {
            if (NationWords.isRelation(word(i))) {
                return true;
            }
            if (tag(i).equals("PUNCT")) {
                return false;
            }
        }
        return false;
    }

    private boolean headsState() {
        return headsState(next);
    }

    /** Whether a noun phrase that begins at a token has a word for the state in it: "defense forces". */
    private boolean headsState(int from) {
        for (int i = from; i < from + NOUN_PHRASE_REACH && (isNominal(i) || isAdjective(i)); i++) {
            if (NationWords.isState(word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Israel Defense Forces" is one phrase, "told Israel Monday" is not. */
    private boolean startsNewPhrase() {
        return isDay(next);
    }

    private boolean isDay(int i) {
        return Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
                .contains(word(i));
    }

    private boolean isNominal(int i) {
        return tag(i).equals("NOUN") || tag(i).equals("PROPN");
    }

    private boolean isAdjective(int i) {
        return tag(i).equals("ADJ");
    }

    /** "Kenya bears full blame", "Turkey backs Azerbaijan": no noun, whatever the tagger says. */
    private boolean isVerbLikely() {
        boolean opened = word(first - 1).equalsIgnoreCase("the");
        boolean governs = NationWords.isGovernmentVerb(word(next)) && isPlaceName(next + 1) && !isDay(next + 1);
        return !opened
                && word(next).endsWith("s")
                && (isAdjective(next + 1) || tag(next + 1).equals("DET") || governs);
    }

    /** "in Nairobi", "the mayor of Paris" before a comma; not "France, Germany and" */
    private boolean isAddress(int city) {
        int i = city;
        while (isPlaceName(i)) {
            i--;
        }
        return i < 0
                ? word(city).equals(word(city).toUpperCase(Locale.ROOT))
                : NationWords.isPlacePreposition(word(i)) || word(i).equals("of");
    }

    /** "Germany's Green Party", "Turkey's President Erdogan", "Kenya's opposition leader, Ann Odera": another acts. */
    private boolean isNamedBehind() {
        int i = next + 1;
        int title = Titles.titleLength(sentence.tokens(), i, sentence.tokens().size());
        while (i - next < NOUN_PHRASE_REACH + 1 && (isAdjective(i) || tag(i).equals("NOUN")) && title == 0) {
            i++;
            title = Titles.titleLength(sentence.tokens(), i, sentence.tokens().size());
        }
        int behind = i + title;
        boolean apposed = title > 0 && word(behind).equals(",") && isPlaceName(behind + 1);
        return apposed || isPlaceName(behind) && !NationWords.isState(word(behind)) && !headsState(behind);
    }

    /** "in Nairobi, Kenya, on Friday", but not "According to Oxfam, Kenya refused" */
    private boolean closesAddress() {
        return Set.of("", "PUNCT", "CCONJ", "ADP", "SCONJ").contains(tag(next)) || startsNewPhrase();
    }

    private boolean isAuxiliary(int i) {
        return tag(i).equals("AUX");
    }

    private boolean isPlaceName(int i) {
        return tag(i).equals("PROPN");
    }

    private String word(int i) {
        return token(i).map(Token::text).orElse("");
    }

    private String tag(int i) {
        return token(i).map(Token::tag).orElse("");
    }

    private Optional<Token> token(int i) {
        return i < 0 || i >= sentence.tokens().size()
                ? Optional.empty()
                : Optional.of(sentence.tokens().get(i));
    }
}
