package io.standpoint.actor;

import io.standpoint.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads beside a name that it is a relative's: "his wife, Laura Marsh", "Jane Whitmore, a cousin of the senator,". */
final class Kinship {
    private static final Set<String> KIN = Set.of("""
            wife husband spouse ex-wife ex-husband brother sister sibling twin son daughter child father mother parent
            uncle aunt nephew niece cousin relative grandfather grandmother grandson granddaughter stepfather stepmother
            stepson stepdaughter stepbrother stepsister half-brother half-sister father-in-law mother-in-law son-in-law
            daughter-in-law brother-in-law sister-in-law widow widower fiancé fiancée girlfriend boyfriend
            """.strip().split("\\s+"));

    private static final Set<String> OWNERS = Set.of("his", "her", "their", "my", "our", "your", "'s", "'");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> CLOSERS = Set.of(",", ".", ";", ")");
    private static final int REACH = 4;

    private Kinship() {}

    /** The noun that says so of the name in tokens [from, to); nothing where it is nobody's relative. */
    static Optional<String> beside(List<Token> tokens, int from, int to) {
        Optional<String> before = before(tokens, word(tokens, from - 1).equals(",") ? from - 2 : from - 1);
        return before.isEmpty() && word(tokens, to).equals(",") ? behind(tokens, to + 1) : before;
    }

    /** "[her younger brother] Tom", "[Marsh's wife], Laura" */
    private static Optional<String> before(List<Token> tokens, int noun) {
        int i = noun - 1;
        while (i >= 0 && noun - i < REACH && modifies(tokens.get(i))) {
            i--;
        }
        boolean owned = KIN.contains(word(tokens, noun)) && OWNERS.contains(word(tokens, i));
        return owned ? Optional.of(word(tokens, noun)) : Optional.empty();
    }

    /** "Laura Marsh, [his wife]," but neither "Tom Marsh, [his wife] and his son" nor "Tom Marsh, [a father of three]," */
    private static Optional<String> behind(List<Token> tokens, int at) {
        boolean owned = OWNERS.contains(word(tokens, at));
        if (!owned && !ARTICLES.contains(word(tokens, at))) {
            return Optional.empty();
        }
        int noun = at + 1;
        while (noun < tokens.size() && noun - at < REACH && modifies(tokens.get(noun)) && !isKin(tokens, noun)) {
            noun++;
        }
        boolean closed = CLOSERS.contains(word(tokens, noun + 1))
                && !word(tokens, noun + 2).equals("and");
        boolean of = word(tokens, noun + 1).equals("of") && isSomebody(tokens, noun + 2);
        return isKin(tokens, noun) && (of || closed) ? Optional.of(word(tokens, noun)) : Optional.empty();
    }

    private static boolean isSomebody(List<Token> tokens, int i) {
        return i < tokens.size()
                && Set.of("PROPN", "PRON", "DET").contains(tokens.get(i).tag());
    }

    private static boolean isKin(List<Token> tokens, int i) {
        return KIN.contains(word(tokens, i));
    }

    private static boolean modifies(Token token) {
        return Set.of("ADJ", "NOUN", "NUM").contains(token.tag());
    }

    private static String word(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text().toLowerCase(Locale.ROOT);
    }
}
