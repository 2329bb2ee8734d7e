package io.standpoint.actor;

import io.standpoint.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The one list of titles that stand before a person's name and outside it, and of determiners before any name. */
public final class Titles {
    /** Lower case, without a final full stop. */
    private static final Set<String> TITLES = words("""
            mr, mrs, ms, mx, miss, mister, madam, dr, doctor, prof, professor, sir, dame, lord, lady, baroness,
            baron, count, countess, rev, reverend, father, sister, brother, saint, president, vice president,
            vice-president, president-elect, prime minister, prime, vice, premier, chancellor, minister, foreign minister,
            first minister, defense minister, defence minister, interior minister, finance minister, deputy prime minister,
            deputy minister, secretary, secretary general, secretary-general, secretary of state, secretary of
            defense, defense secretary, foreign secretary, home secretary, treasury secretary, state secretary,
            undersecretary, general secretary, attorney general, attorney-general, speaker, senator, sen,
            congressman, congresswoman, representative, rep, governor, gov, mayor, ambassador, envoy, special
            envoy, judge, justice, chief justice, king, queen, prince, princess, crown prince, emperor, empress,
            sultan, emir, sheikh, sheik, shaykh, pope, cardinal, archbishop, bishop, patriarch, ayatollah, grand
            ayatollah, imam, mullah, cleric, rabbi, general, gen, major, maj, major general, maj. gen,
            lieutenant general, lt. gen, brigadier general, brig. gen, brigadier, colonel, col, lieutenant
            colonel, lt. col, lieutenant, lt, captain, capt, sergeant, sgt, corporal, admiral, adm, vice
            admiral, rear admiral, commander, cmdr, chief, marshal, field marshal, private, pvt, director,
            chairman, chairwoman, commissioner, spokesman, spokeswoman, leader, supreme leader, comrade, first
            lady, former, then, u.s. president, u.s. secretary, u.s. senator, us president, deputy, acting,
            interim, counselor, coach, opposition leader, detective, inspector, officer, agent, sheriff,
            minister of state, high representative, special representative, special envoy, adviser, advisor,
            special adviser, special advisor, councilman, councilwoman, councillor, councilor, alderman, assemblyman,
            assemblywoman, lawmaker, commissar, superintendent, sultana, delegate, spokesperson
            """);

    /** Titles that no name ends in or has within. */
    private static final Set<String> OFFICES = words("""
            director, ambassador, minister, secretary, secretary-general, president, chairman, chairwoman, chief, mayor,
            governor, senator, congressman, congresswoman, spokesman, spokeswoman, commissioner, commander, chancellor
            """);

    private static final Set<String> ADDRESSES = Set.of("mr", "mrs", "ms", "mx", "dr", "prof", "sen", "gov");
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
        while (start < to && isDeterminer(tokens.get(start))) {
            start++;
        }
        int length = 1;
        while (type == NameType.PERSON && length > 0 && start < to) {
            length = titleLength(tokens, start, to);
            start += length;
        }
        return start;
    }

    /**
     * Where a name ends once an office behind it, or one that begins there, is left out: "FBI Director", "Scottish First"
     * before "Minister".
     *
     * @param from first token
     * @param to one past the last token
     */
    public static int end(List<Token> tokens, int from, int to, NameType type) {
        if (type != NameType.PERSON && titleLength(tokens, to - 1, tokens.size()) > 1) {
            return to - 1;
        }
        boolean office = type == NameType.ORGANIZATION
                && to - from > 1
                && isOffice(tokens.get(to - 1).text());
        return office && !tokens.get(to - 2).tag().equals("ADP") && !isDeterminer(tokens.get(to - 2)) ? to - 1 : to;
    }

    /** Where a person's name begins if a title stands inside what was taken for it: "Aurora Mayor Steve Hogan". */
    static int afterInnerTitle(List<Token> tokens, int from, int to, NameType type) {
        int start = from;
        for (int i = from + 1; type == NameType.PERSON && i < to - 1; i++) {
            start = isOffice(tokens.get(i).text()) ? i + 1 : start;
        }
        return start;
    }

    private static boolean isOffice(String word) {
        return OFFICES.contains(plain(word));
    }

    private static boolean isDeterminer(Token token) {
        return DETERMINERS.contains(plain(token.text()));
    }

    /** Where a name begins if the title before it reaches into it: "Secretary of [State]". */
    static int afterTitleBefore(List<Token> tokens, int from, int to) {
        int start = from;
        for (int before = 1; before < LONGEST && before <= from; before++) {
            start = Math.max(start, from - before + titleLength(tokens, from - before, to));
        }
        return start;
    }

    /** Whether "Mr." or the like stands before a token: whatever follows is a person. */
    static boolean isAddressed(List<Token> tokens, int at) {
        return at > 0 && ADDRESSES.contains(plain(tokens.get(at - 1).text()));
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
    public static boolean isTitle(String words) {
        return TITLES.contains(plain(words));
    }

    private static Set<String> words(String block) {
        return Arrays.stream(block.split(","))
                .map(words -> String.join(" ", words.strip().split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
