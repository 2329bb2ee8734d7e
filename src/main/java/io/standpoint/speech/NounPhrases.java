package io.standpoint.speech;

import java.util.Optional;
import java.util.Set;

/**
 * The noun phrases that name speakers, by parts of speech: from the first word to the head and what belongs to it, without
 * relative clauses, appositions, times and places behind it. Looks at a bounded number of tokens.
 */
final class NounPhrases {
    private static final int LONGEST = 24;
    private static final int LONGEST_PARENTHESIS = 30;
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "my", "our", "your");
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whose", "whom", "where", "when");
    private static final Set<String> NOMINAL = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM");
    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "she",
            "they",
            "it",
            "i",
            "we",
            "you",
            "who",
            "everyone",
            "everybody",
            "someone",
            "somebody",
            "nobody");
    private static final Set<String> NEVER_INSIDE = Set.of(
            "who",
            "which",
            "that",
            "what",
            "where",
            "when",
            "how",
            "why",
            "whom",
            "whose",
            "but",
            "because",
            "if",
            "as",
            "while",
            "although",
            "though",
            "after",
            "before",
            "since",
            "until",
            "than",
            "whether",
            "so",
            "there",
            "yet");
    private static final Set<String> INSIDE_BETWEEN = Set.of(
            "of", "in", "for", "from", "at", "with", "on", "near", "across", "inside", "behind", "to", "against",
            "close");

    /** Not spoken for by those they belong to: "Macron's critics", "a friend of Ana Roy". */
    private static final Set<String> RELATIONS = Set.of("""
            accuser accusers adversaries adversary allies ally aunt biographer brother brothers children critic
            critics cousin dad daughter daughters detractor detractors enemies enemy ex-husband ex-wife family
            father fan fans fiancee foe foes friend friends girlfriend boyfriend grandfather grandmother grandson
            husband lawyer lawyers attorney attorneys mother mum mom neighbor neighbors neighbour neighbours
            nephew niece opponent opponents parents partner relative relatives rival rivals sister sisters son
            sons supporter supporters teacher uncle victim victims widow wife colleague colleagues predecessor
            successor brother-in-law stepfather stepson doctor doctors boss""".split("\\s+"));
    /** Names of bodies and offices go on behind them: "Court of Justice", "Ministry for Women". */
    private static final Set<String> BODIES = Set.of("""
            academy agency alliance army assembly association authority bank board bureau center centre chamber
            church commission committee confederation congress council court department federation foundation
            fund house institute league ministry minister office organisation organization parliament party
            president secretary society union university governor mayor speaker director chief bishop archbishop
            king queen prince duke head campaign coalition front movement group school college museum journal
            times institution service""".split("\\s+"));

    private final Words words;
    private final Times times;

    NounPhrases(Words words) {
        this.words = words;
        this.times = new Times(words);
    }

    /** The phrase that ends right before a verb group, or before what is put between commas there. */
    Optional<int[]> endingAt(int verb) {
        int end = times.back(verb);
        int[] between = null;
        for (int i = 0; i < 3 && closesParenthesis(end - 1); i++) {
            int opening = opening(end - 1);
            if (opening < 0) {
                return Optional.empty();
            }
            between = new int[] {opening + 1, end - 1};
            end = times.back(opening);
        }
        boolean relative = words.isIn(end - 1, RELATIVES);
        if (relative) {
            end -= words.is(end - 2, ",") ? 2 : 1;
        }
        Optional<int[]> phrase = scanned(end).flatMap(p -> head(p[0], p[1], relative));
        int[] name = between;
        return name != null
                        && isApposedName(name)
                        && phrase.filter(p -> !words.isProper(p[1] - 1)).isPresent()
                ? Optional.of(name)
                : phrase;
    }

    /** The phrase that starts at a token: "said Ingrid Nyberg, who leads …". */
    Optional<int[]> startingAt(int start) {
        if (words.isIn(start, PRONOUNS)) {
            return Optional.of(new int[] {start, start + 1});
        }
        int end = start;
        while (end < words.to()
                && end - start < LONGEST
                && (isNominal(end) || joins(end, start))
                && !times.startsAt(end)) {
            end++;
        }
        return start == end ? Optional.empty() : head(start, end, false);
    }

    /** Whether the phrase has a proper name. */
    boolean isNamed(int[] phrase) {
        for (int i = phrase[0]; i < phrase[1]; i++) {
            if (words.isProper(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean closesParenthesis(int i) {
        return words.is(i, ",") || words.is(i, ")") || words.is(i, "\u2014");
    }

    private int opening(int close) {
        String mark = words.is(close, ")") ? "(" : words.lower(close);
        for (int i = close - 1; i >= words.from() && close - i < LONGEST_PARENTHESIS; i--) {
            if (words.is(i, mark)) {
                return i > words.from() && isNominal(i - 1) || times.back(i) < i ? i : -1;
            }
        }
        return -1;
    }

    private boolean isApposedName(int[] range) {
        boolean name = range[1] - range[0] >= 2 && range[1] - range[0] <= 5;
        for (int i = range[0]; i < range[1]; i++) {
            name &= words.isCapital(i) && !words.tag(i).equals("DET");
        }
        return name && words.isProper(range[1] - 1);
    }

    private Optional<int[]> scanned(int end) {
        if (words.isIn(end - 1, PRONOUNS)) {
            return Optional.of(new int[] {end - 1, end});
        }
        int start = end;
        while (start > words.from() && end - start < LONGEST && extendsTo(start - 1, end)) {
            start--;
        }
        return start < end ? Optional.of(new int[] {start, end}) : Optional.empty();
    }

    private boolean extendsTo(int i, int end) {
        if (words.isIn(i, NEVER_INSIDE) || words.isIn(i, PRONOUNS) || words.isQuoted(i)) {
            return false;
        }
        return isNominal(i)
                || joins(i, words.from())
                || words.tag(i).equals("ADV") && i + 1 < end && !words.isNoun(i + 1)
                || isParticiple(i)
                || words.isIn(i, INSIDE_BETWEEN);
    }

    /** "surveyed" in "people surveyed last week", "outgoing" in "the outgoing president". */
    private boolean isParticiple(int i) {
        boolean form = words.lower(i).endsWith("ed") || words.lower(i).endsWith("ing");
        boolean first = i == words.from() && words.isNoun(i + 1);
        return form && words.isVerb(i) && first
                || form
                        && words.isVerb(i)
                        && !words.isEdge(i - 1)
                        && (words.isNoun(i - 1) || NOMINAL.contains(words.tag(i - 1)));
    }

    private boolean isNominal(int i) {
        return NOMINAL.contains(words.tag(i))
                || words.isIn(i, POSSESSIVES)
                || words.tag(i).equals("PRON") && !words.isIn(i, NEVER_INSIDE)
                || isGenitive(i)
                || words.is(i, "&")
                || words.is(i, "-");
    }

    private boolean isGenitive(int i) {
        return words.is(i, "'s") && !words.isAuxiliary(i)
                || words.is(i, "'") && words.lower(i - 1).endsWith("s");
    }

    /** A preposition or conjunction between two nominals. */
    private boolean joins(int i, int start) {
        boolean between = i > start && isNominal(i - 1) && isNominal(i + 1);
        return between && (words.is(i, "and") || words.is(i, "or") || words.isIn(i, INSIDE_BETWEEN));
    }

    private Optional<int[]> head(int from, int to, boolean nearest) {
        int start = from;
        while (start < to
                && (!isNominal(start) && !(start == words.from() && isParticiple(start))
                        || times.startsAt(start)
                        || words.is(start, "-"))) {
            boolean adverbial = words.isIn(start, INSIDE_BETWEEN);
            start = times.startsAt(start) ? times.end(start) : adverbial ? behindAdverbial(start, to) : start + 1;
        }
        int end = trimmed(start, to);
        if (nearest) {
            start = nearest(start, end);
        }
        start = owned(start, end);
        return hasNominal(start, end) ? Optional.of(new int[] {start, end}) : Optional.empty();
    }

    /** "In court prosecutors", "In a statement Trump", "On arrival the minister": where the second phrase starts. */
    private int behindAdverbial(int start, int to) {
        for (int i = to - 1; i > start + 2; i--) {
            if (words.tag(i).equals("DET") || words.isIn(i, POSSESSIVES)) {
                return words.isIn(i - 1, INSIDE_BETWEEN) ? behindPreposition(start, i - 1) : i;
            }
        }
        int i = to - 1;
        while (i - 1 > start + 1 && words.isProper(to - 1) && words.isProper(i - 1)) {
            i--;
        }
        return i > start ? i : start + 1;
    }

    private int behindPreposition(int start, int preposition) {
        for (int i = preposition - 1; i > start + 2; i--) {
            if (words.tag(i).equals("DET")) {
                return i;
            }
        }
        return preposition - 1 > start ? preposition - 1 : start + 1;
    }

    /** Without what follows the head. */
    private int trimmed(int start, int to) {
        for (int i = start + 1; i < to; i++) {
            boolean relative = words.isIn(i, RELATIVES) || words.isEdge(i);
            boolean reduced = words.isVerb(i) && words.isNoun(i - 1);
            boolean close = words.tag(i).equals("ADJ") && words.isNoun(i - 1) && words.isIn(i + 1, INSIDE_BETWEEN);
            if (relative || reduced || close || times.startsAt(i) || cuts(start, i)) {
                return i;
            }
        }
        return to;
    }

    private boolean cuts(int start, int preposition) {
        if (!words.isIn(preposition, INSIDE_BETWEEN)) {
            return false;
        }
        int last = preposition - 1;
        if (!words.isProper(last)) {
            return words.isIn(last, RELATIONS);
        }
        boolean fullName = last > start && words.isProper(last - 1);
        return !words.isIn(last, BODIES) && (fullName || !words.is(preposition, "of"));
    }

    /** "reports from witnesses who": the noun next to the relative pronoun. */
    private int nearest(int start, int end) {
        for (int i = end - 1; i > start; i--) {
            if (words.isIn(i, INSIDE_BETWEEN) && !words.isProper(end - 1)) {
                return i + 1;
            }
        }
        return start;
    }

    /** Behind the genitive where the owner is not who speaks: "Macron's critics", "Iran's President Rouhani". */
    private int owned(int start, int end) {
        for (int i = end - 2; i > start; i--) {
            if (isGenitive(i)) {
                boolean body = words.isIn(end - 1, BODIES);
                boolean other = words.isIn(end - 1, RELATIONS) || words.isProper(end - 1) && !body;
                return other ? i + 1 : start;
            }
        }
        return start;
    }

    private boolean hasNominal(int start, int end) {
        for (int i = start; i < end; i++) {
            boolean some = words.tag(i).equals("DET") || words.tag(i).equals("NUM");
            boolean group = words.tag(i).equals("ADJ")
                    && (end - start == 1 || words.tag(start).equals("DET"));
            if (words.isNoun(i) || words.tag(i).equals("PRON") || some && end - start == 1 || group) {
                return true;
            }
        }
        return false;
    }
}
