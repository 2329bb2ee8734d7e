package io.standpoint.actor;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A personal pronoun where it stands.
 *
 * @param sentence index of the sentence
 * @param token index in the sentence
 */
record Pronoun(int sentence, int token, PronounClass type, Form form) {
    enum Form {
        /** "he spoke" */
        SUBJECT,
        /** "praised him" */
        OBJECT,
        /** "his party" */
        POSSESSIVE,
        /** "blamed himself" */
        REFLEXIVE
    }

    private record Word(PronounClass type, Form form) {}

    private static final Map<String, Word> WORDS = Map.ofEntries(
            word("he", PronounClass.HE, Form.SUBJECT),
            word("him", PronounClass.HE, Form.OBJECT),
            word("his", PronounClass.HE, Form.POSSESSIVE),
            word("himself", PronounClass.HE, Form.REFLEXIVE),
            word("she", PronounClass.SHE, Form.SUBJECT),
            word("her", PronounClass.SHE, Form.OBJECT),
            word("hers", PronounClass.SHE, Form.POSSESSIVE),
            word("herself", PronounClass.SHE, Form.REFLEXIVE),
            word("it", PronounClass.IT, Form.SUBJECT),
            word("its", PronounClass.IT, Form.POSSESSIVE),
            word("itself", PronounClass.IT, Form.REFLEXIVE),
            word("they", PronounClass.THEY, Form.SUBJECT),
            word("them", PronounClass.THEY, Form.OBJECT),
            word("their", PronounClass.THEY, Form.POSSESSIVE),
            word("theirs", PronounClass.THEY, Form.POSSESSIVE),
            word("themselves", PronounClass.THEY, Form.REFLEXIVE),
            word("i", PronounClass.I, Form.SUBJECT),
            word("me", PronounClass.I, Form.OBJECT),
            word("my", PronounClass.I, Form.POSSESSIVE),
            word("mine", PronounClass.I, Form.POSSESSIVE),
            word("myself", PronounClass.I, Form.REFLEXIVE));

    /** The pronouns of a sentence in order. */
    static List<Pronoun> in(Sentence sentence) {
        List<Pronoun> pronouns = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            word(tokens.get(i).text())
                    .map(word -> new Pronoun(sentence.index(), at, word.type(), form(word, tokens, at)))
                    .ifPresent(pronouns::add);
        }
        return pronouns;
    }

    /** Not "IT", the trade. */
    private static Optional<Word> word(String text) {
        boolean acronym = text.equals("IT") || text.equals("ME") || text.equals("i");
        boolean tooLong = text.length() > 10;
        return acronym || tooLong ? Optional.empty() : Optional.ofNullable(WORDS.get(text.toLowerCase(Locale.ROOT)));
    }

    /** "her" and "it" have one shape for two forms. */
    private static Form form(Word word, List<Token> tokens, int at) {
        String text = tokens.get(at).text();
        String next = at + 1 < tokens.size() ? tokens.get(at + 1).tag() : "";
        if (text.equalsIgnoreCase("her")) {
            boolean owns = next.equals("NOUN") || next.equals("ADJ") || next.equals("PROPN") || next.equals("NUM");
            return owns ? Form.POSSESSIVE : Form.OBJECT;
        }
        if (text.equalsIgnoreCase("it") && at > 0) {
            String before = tokens.get(at - 1).tag();
            boolean governs = before.equals("ADP") || before.equals("VERB");
            boolean verb = next.equals("VERB") || next.equals("AUX");
            return governs && !verb ? Form.OBJECT : Form.SUBJECT;
        }
        return word.form();
    }

    private static Map.Entry<String, Word> word(String text, PronounClass type, Form form) {
        return Map.entry(text, new Word(type, form));
    }
}
