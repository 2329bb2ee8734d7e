package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import java.util.List;

/** Which side the words of a sentence take, and whether what they say holds. */
final class Signs {
    private final List<Word> words;
    private final Clauses clauses;
    private final Lexicon lexicon;

    Signs(List<Word> words, Clauses clauses, Lexicon lexicon) {
        this.words = words;
        this.clauses = clauses;
        this.lexicon = lexicon;
    }

    /** "+", "-" or "0", "N" for a party: of a word or, where it has none, of those it is listed with: "criticism and concern". */
    String of(int i) {
        for (int one : clauses.coordinated(i)) {
            String sign = own(one);
            if (!sign.equals("0")) {
                return sign;
            }
        }
        return own(i);
    }

    private String own(int i) {
        Word word = words.get(i);
        if (word.token() < 0) {
            return "N";
        }
        String next = i + 1 < words.size() ? words.get(i + 1).text() : "";
        String own = lexicon.attitude(word.stem(), next, kind(word));
        String sign = own.isEmpty() && !word.isVerb() ? lexicon.attitude(word.stem(), "", "e") : own;
        return sign.isEmpty() ? "0" : sign;
    }

    /** How a word judges whom it is said of; without "!" where only its tone is known. */
    String evaluation(int i) {
        Word word = words.get(i);
        String sign = lexicon.attitude(word.stem(), "", "e");
        return sign.isEmpty() ? FeatureList.sign(word.valence()) : sign + "!";
    }

    /** How a word is denied or made unreal, by its clause and by the verb that governs it; "" where it holds. */
    String mood(int i) {
        String mood = clauses.mood(i);
        int governor = clauses.governor(i);
        String above = governor < 0 ? "" : lexicon.shift(words.get(governor).stem());
        if (above.equals("not") && (mood.equals("not") || clauses.mood(governor).equals("not"))) {
            // denied twice: "did not deny that T lied"
            return "";
        }
        return (mood.isEmpty() ? "" : "/" + mood) + (above.isEmpty() ? "" : "/" + above);
    }

    /** Whether what a word says is denied: "refused to praise", "denied that T had lied". */
    boolean isDenied(int i) {
        return mood(i).contains("/not");
    }

    /** Whether what a word says is only thought of: "if T attacked". */
    boolean isUnreal(int i) {
        return mood(i).contains("/maybe");
    }

    /** The one sign of several: "+", "-", "0" for none, "m" for both; "!" behind a sign turns it. */
    static String net(String signs) {
        boolean good = signs.contains("+") && !signs.contains("+!") || signs.contains("-!");
        boolean bad = signs.contains("-") && !signs.contains("-!") || signs.contains("+!");
        return good && bad ? "m" : good ? "+" : bad ? "-" : "0";
    }

    private static String kind(Word word) {
        return word.isVerb() ? "v" : word.tag().equals("ADJ") ? "a" : "n";
    }
}
