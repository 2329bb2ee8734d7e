package io.standpoint.text;

import java.util.Set;

/** Words that end in a full stop without ending a sentence. */
final class Abbreviations {
    /** A name or number follows: "Mr. Smith", "Gen. Allen", "No. 10". */
    private static final Set<String> BEFORE_NAME = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "maj", "brig", "col", "lt", "capt", "cmdr", "adm", "sgt",
            "cpl", "pvt", "sen", "rep", "gov", "pres", "min", "amb", "sec", "atty", "supt", "insp", "det", "rev", "fr",
            "hon", "st", "ste", "mt", "ft", "messrs", "mmes", "mgr", "msgr", "sr", "sra", "no", "nos", "vs", "v", "al",
            "cf", "e.g", "i.e", "viz", "fig", "vol", "art", "pp", "ca", "approx", "dept", "univ", "assn", "bros", "ph",
            "gens", "sens", "reps", "govs", "drs", "cllr");

    /** May end a sentence: a month or a company's ending. */
    private static final Set<String> MAY_END = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
            "wed", "thu", "thurs", "fri", "sat", "sun", "inc", "corp", "co", "ltd", "llc", "plc", "jr", "esq", "etc",
            "dist", "ave", "blvd", "rd", "calif", "fla", "ill", "mass", "mich", "minn", "okla", "tenn", "tex", "va",
            "wash", "wis", "ariz", "ark", "colo", "conn", "del", "ga", "ind", "kan", "ky", "la", "md", "mo", "mont",
            "neb", "nev", "ore", "pa", "vt", "wyo", "a.m", "p.m", "ph.d", "m.d");

    /** Begins a sentence far more often than it goes on after an abbreviation. */
    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "this",
            "that",
            "these",
            "those",
            "but",
            "and",
            "or",
            "so",
            "yet",
            "however",
            "meanwhile",
            "his",
            "her",
            "their",
            "its",
            "our",
            "in",
            "on",
            "at",
            "as",
            "if",
            "when",
            "while",
            "although",
            "though",
            "after",
            "before",
            "since",
            "there",
            "here",
            "no",
            "not",
            "some",
            "many",
            "most",
            "according",
            "what",
            "who",
            "why",
            "how",
            "where",
            "also",
            "still",
            "for",
            "by",
            "with",
            "under",
            "asked",
            "mr",
            "mrs",
            "ms",
            "moreover",
            "instead",
            "then",
            "now",
            "both",
            "such",
            "one",
            "two",
            "to",
            "from");

    private Abbreviations() {}

    static boolean isListed(String wordWithoutStop) {
        String word = wordWithoutStop.toLowerCase();
        return BEFORE_NAME.contains(word) || MAY_END.contains(word);
    }

    /** "U.S", "E.U", "J.D": letters with stops between them, without the last stop. */
    static boolean isInitials(String wordWithoutStop) {
        if (wordWithoutStop.isEmpty() || wordWithoutStop.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < wordWithoutStop.length(); i++) {
            char c = wordWithoutStop.charAt(i);
            if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a sentence goes on after a full stop.
     *
     * @param word the word before the stop
     * @param next the word after it, starting with a capital or a digit
     */
    static boolean goesOn(String word, String next) {
        String lower = word.toLowerCase();
        if (BEFORE_NAME.contains(lower)) {
            return !lower.equals("no") || Character.isDigit(next.charAt(0));
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        if (initial || isInitials(word) || MAY_END.contains(lower)) {
            return !STARTERS.contains(next.toLowerCase());
        }
        return false;
    }
}
