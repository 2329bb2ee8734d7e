package io.standpoint.training;

import io.standpoint.actor.Gazetteer;
import io.standpoint.training.ReadingError.Subject;
import java.util.Locale;
import java.util.Set;

/** What the words of a mention tell of it. */
final class ReadingWords {
    private static final Set<String> PRONOUNS =
            Set.of(("he him his himself she her hers herself it its itself they them their theirs themselves who whom"
                            + " whose i me my we us our")
                    .split(" "));
    private final Gazetteer gazetteer;

    ReadingWords(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Case, a leading article and a possessive's end left out. */
    static String key(String words) {
        String key = words.strip().toLowerCase(Locale.ROOT);
        key = key.startsWith("the ") ? key.substring(4) : key;
        return key.endsWith("'s") || key.endsWith("’s") ? key.substring(0, key.length() - 2) : key;
    }

    /** Whether one's words are among the other's, in a row: "Bush" and "President Bush". Nations' names must be equal. */
    boolean overlap(String one, String other) {
        String a = " " + key(one) + " ";
        String b = " " + key(other) + " ";
        return a.equals(b) || !isNation(one) && !isNation(other) && (a.contains(b) || b.contains(a));
    }

    Subject kind(String words) {
        if (isPronoun(words)) {
            return Subject.PRONOUN;
        }
        String bare = words.regionMatches(true, 0, "the ", 0, 4) ? words.substring(4) : words;
        if (!bare.isEmpty() && Character.isLowerCase(bare.charAt(0)) && !bare.contains("-")
                || words.startsWith("the ")) {
            return Subject.TITLE;
        }
        return gazetteer.demonym(words).isPresent() ? Subject.DEMONYM : Subject.NAME;
    }

    static int count(String words) {
        return key(words).split(" ").length;
    }

    static boolean isPronoun(String words) {
        return PRONOUNS.contains(words.toLowerCase(Locale.ROOT));
    }

    private boolean isNation(String words) {
        return gazetteer.country(words).isPresent()
                || gazetteer.demonym(words).isPresent()
                || gazetteer.government(words).isPresent();
    }
}
