package io.standpoint.actor;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that the words before them introduce: what follows "Prime Minister" or "economist" is a person, what follows
 * "retailer" a company, and begins behind those words.
 */
final class IntroducedNames {
    /** Longest name that is put together, in tokens. */
    private static final int LONGEST = 3;

    /** What follows directly is a person's name, even if it is one word. */
    private static final Set<String> ADDRESSES = Set.of("""
            president minister premier chancellor senator governor congressman congresswoman mayor mr mrs ms dr sen gov rep
            """.strip().split("\\s+"));

    private static final Set<String> COMPANIES = Set.of("""
            company group firm party retailer airline bank carmaker automaker maker manufacturer operator insurer lender
            charity startup newspaper magazine broadcaster brand conglomerate chain supermarket shipbuilder drugmaker
            chipmaker planemaker brewer website
            """.strip().split("\\s+"));

    private final ArticleNames names;

    IntroducedNames(ArticleNames names) {
        this.names = names;
    }

    void find() {
        for (Sentence sentence : names.sentences()) {
            names.of(sentence).forEach(name -> complete(sentence, name));
            for (int i = 1; i < sentence.tokens().size(); i++) {
                add(sentence, i);
            }
        }
    }

    /** "Prime Minister Narendra [Modi]", "[Economist Radha Menon]" */
    private void complete(Sentence sentence, Name name) {
        List<Token> tokens = sentence.tokens();
        int start = sentence.tokenAt(name.span().start());
        int to = sentence.tokenAt(name.span().end() - 1) + 1;
        if (start == 0 && to - start > 2 && isOccupation(tokens.get(0))) {
            names.put(sentence, 1, to, NameType.PERSON, name.probability());
        }
        int from = start;
        while (start - from < 2 && isFreeName(sentence, from - 1) && !isIntroduced(tokens, from)) {
            from--;
        }
        if (name.type() == NameType.PERSON && from < start && isIntroduced(tokens, from) && !isTitle(tokens, from)) {
            names.put(sentence, from, to, NameType.PERSON, name.probability());
        }
    }

    /** Puts an overlooked name that begins at a token. */
    private void add(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        if (!isFreeName(sentence, at) || !names.isFree(sentence, at - 1) || isTitle(tokens, at)) {
            return;
        }
        int to = at;
        while (to - at < LONGEST && isFreeName(sentence, to)) {
            to++;
        }
        Token before = tokens.get(at - 1);
        boolean company = COMPANIES.contains(plain(before))
                && Character.isLowerCase(before.text().charAt(0));
        boolean person = to - at > 1 ? isIntroduced(tokens, at) : ADDRESSES.contains(plain(before));
        if ((company || person) && !Capitals.isName(tokens, to)) {
            names.put(sentence, at, to, company ? NameType.ORGANIZATION : NameType.PERSON, 1);
        }
    }

    private boolean isFreeName(Sentence sentence, int at) {
        return Capitals.isName(sentence.tokens(), at) && names.isFree(sentence, at);
    }

    private static boolean isTitle(List<Token> tokens, int at) {
        return Titles.isTitle(tokens.get(at).text());
    }

    /** Whether a title or an occupation ends right before a token. */
    private static boolean isIntroduced(List<Token> tokens, int at) {
        for (int length = Math.min(3, at); length > 0; length--) {
            if (Titles.titleLength(tokens, at - length, at) == length) {
                return true;
            }
        }
        return at > 0 && isOccupation(tokens.get(at - 1));
    }

    /** Whether a noun in lower case is one for companies: "retailer". */
    static boolean isCompany(String noun) {
        return COMPANIES.contains(noun);
    }

    private static boolean isOccupation(Token token) {
        String word = plain(token);
        return !COMPANIES.contains(word) && UnnamedParties.isSingular(word);
    }

    private static String plain(Token token) {
        String lower = token.text().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
