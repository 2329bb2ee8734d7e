package io.standpoint.actor;

import io.standpoint.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The one list of titles that stand before a person's name and outside it, and of determiners before any name. */
public final class Titles {
    /** Lower case, without a final full stop. */
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "mx",
            "miss",
            "mister",
            "madam",
            "dr",
            "doctor",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "baroness",
            "baron",
            "count",
            "countess",
            "rev",
            "reverend",
            "father",
            "sister",
            "brother",
            "saint",
            "president",
            "vice president",
            "vice-president",
            "president-elect",
            "prime minister",
            "premier",
            "chancellor",
            "minister",
            "foreign minister",
            "defense minister",
            "defence minister",
            "interior minister",
            "finance minister",
            "deputy prime minister",
            "deputy minister",
            "secretary",
            "secretary general",
            "secretary-general",
            "secretary of state",
            "secretary of defense",
            "defense secretary",
            "foreign secretary",
            "home secretary",
            "treasury secretary",
            "state secretary",
            "undersecretary",
            "general secretary",
            "attorney general",
            "attorney-general",
            "speaker",
            "senator",
            "sen",
            "congressman",
            "congresswoman",
            "representative",
            "rep",
            "governor",
            "gov",
            "mayor",
            "ambassador",
            "envoy",
            "special envoy",
            "judge",
            "justice",
            "chief justice",
            "king",
            "queen",
            "prince",
            "princess",
            "crown prince",
            "emperor",
            "empress",
            "sultan",
            "emir",
            "sheikh",
            "sheik",
            "shaykh",
            "pope",
            "cardinal",
            "archbishop",
            "bishop",
            "patriarch",
            "ayatollah",
            "grand ayatollah",
            "imam",
            "mullah",
            "cleric",
            "rabbi",
            "general",
            "gen",
            "major",
            "maj",
            "major general",
            "maj. gen",
            "lieutenant general",
            "lt. gen",
            "brigadier general",
            "brig. gen",
            "brigadier",
            "colonel",
            "col",
            "lieutenant colonel",
            "lt. col",
            "lieutenant",
            "lt",
            "captain",
            "capt",
            "sergeant",
            "sgt",
            "corporal",
            "admiral",
            "adm",
            "vice admiral",
            "rear admiral",
            "commander",
            "cmdr",
            "chief",
            "marshal",
            "field marshal",
            "private",
            "pvt",
            "director",
            "chairman",
            "chairwoman",
            "commissioner",
            "spokesman",
            "spokeswoman",
            "leader",
            "supreme leader",
            "comrade",
            "first lady",
            "former",
            "then",
            "u.s. president",
            "u.s. secretary",
            "u.s. senator",
            "us president",
            "deputy",
            "acting",
            "interim",
            "counselor",
            "coach",
            "opposition leader",
            "detective",
            "inspector",
            "officer",
            "agent",
            "sheriff",
            "minister of state");

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "this", "that", "these", "those", "its", "our");
    private static final int LONGEST = 3;

    private Titles() {}

    /**
     * Where a name begins once titles, or the determiner, are left out.
     *
     * @param from first token
     * @param to one past the last token
     * @return {@code to} if nothing else is there
     */
    public static int skip(List<Token> tokens, int from, int to, NameType type) {
        int start = from;
        while (start < to && DETERMINERS.contains(plain(tokens.get(start).text()))) {
            start++;
        }
        int length = 1;
        while (type == NameType.PERSON && length > 0 && start < to) {
            length = titleLength(tokens, start, to);
            start += length;
        }
        return start;
    }

    /** How many tokens the longest title at a token has; 0 if none begins there. */
    static int titleLength(List<Token> tokens, int start, int to) {
        int length = 0;
        StringBuilder words = new StringBuilder();
        for (int i = start; i < Math.min(to, start + LONGEST); i++) {
            words.append(i == start ? "" : " ").append(tokens.get(i).text());
            if (isTitle(words.toString())) {
                length = i - start + 1;
            }
        }
        return length;
    }

    /** Whether a word or phrase is a listed title, in whatever case, with or without its full stop. */
    static boolean isTitle(String words) {
        return TITLES.contains(plain(words));
    }

    private static String plain(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
