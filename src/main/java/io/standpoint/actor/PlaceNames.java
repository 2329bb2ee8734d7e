package io.standpoint.actor;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out what the name finder takes for an actor though the article only uses it as a place: "entered Khan Younis", "in
 * the West Bank", Georgia where it is the American state; and who wrote the article: "(Reuters) -".
 */
final class PlaceNames {
    /** Nobody but a place stands behind them. */
    private static final Set<String> ENTERING =
            Set.of("entered", "entering", "enter", "inside", "throughout", "near", "around", "outside", "across");

    private static final int DATELINE = 12;
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");
    private static final Set<String> CREDITS =
            Set.of("reporting", "editing", "writing", "additional", "compiled", "translated", "photographs");

    private static final String STATE = "Georgia";
    private static final Set<String> OF_THE_COUNTRY = Set.of("Georgian", "Georgians", "Tbilisi", "Caucasus");
    /** Those of one word that nobody else bears, and the capital of the state. */
    private static final Set<String> OTHER_STATES = Set.of("""
            Atlanta Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois
            Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
            Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Wisconsin Wyoming
            """.strip().split("\\s+"));

    private static final Set<String> STATE_OFFICES =
            Set.of("Governor", "Gov.", "Republican", "Democrat", "Senate", "state");

    private final ArticleNames names;
    private final Gazetteer gazetteer;

    PlaceNames(ArticleNames names, Gazetteer gazetteer) {
        this.names = names;
        this.gazetteer = gazetteer;
    }

    void leaveOut() {
        names.all().stream().filter(this::isCredit).forEach(names::remove);
        Map<String, List<Name>> alike = names.all().stream().collect(Collectors.groupingBy(Name::text));
        alike.values().stream()
                .filter(same -> same.stream().allMatch(this::isPlace))
                .forEach(same -> same.forEach(names::remove));
        List<Name> states = alike.getOrDefault(STATE, List.of());
        if (!states.isEmpty() && isAmericanState()) {
            states.forEach(names::remove);
        }
    }

    /** "WASHINGTON (Reuters) -", "(Reporting by Ann Carr; editing by Ben Hill)": who wrote the article. */
    private boolean isCredit(Name name) {
        Sentence sentence = names.sentences().get(name.sentence());
        int from = sentence.tokenAt(name.span().start());
        int to = sentence.tokenAt(name.span().end() - 1) + 1;
        boolean agency = from < DATELINE
                && word(sentence, from - 1).equals("(")
                && word(sentence, to).equals(")")
                && DASHES.contains(word(sentence, to + 1));
        int opening = word(sentence, 0).equals("(") ? 1 : 0;
        boolean byline = CREDITS.contains(word(sentence, opening).toLowerCase(Locale.ROOT))
                && word(sentence, opening + 1).equals("by");
        return agency || byline;
    }

    /** Unlisted, of two words or more, and behind what only places stand behind. */
    private boolean isPlace(Name name) {
        boolean listed = gazetteer.organization(name.text()).isPresent()
                || gazetteer.country(name.text()).isPresent()
                || gazetteer.person(name.text()).isPresent();
        if (listed || name.text().indexOf(' ') < 0) {
            return false;
        }
        Sentence sentence = names.sentences().get(name.sentence());
        int before = sentence.tokenAt(name.span().start()) - 1;
        String last = name.text().substring(name.text().lastIndexOf(' ') + 1);
        before -= word(sentence, before).equals("the") ? 1 : 0;
        boolean terrain = NationWords.isTerrain(last) && word(sentence, before).equals("in");
        return terrain || ENTERING.contains(word(sentence, before));
    }

    private boolean isAmericanState() {
        boolean american = false;
        for (Sentence sentence : names.sentences()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                String word = word(sentence, i);
                if (OF_THE_COUNTRY.contains(word)) {
                    return false;
                }
                american |= OTHER_STATES.contains(word) || word.equals(STATE) && isOfState(sentence, i);
            }
        }
        return american;
    }

    private static boolean isOfState(Sentence sentence, int at) {
        return STATE_OFFICES.contains(word(sentence, at + 1));
    }

    private static String word(Sentence sentence, int i) {
        List<Token> tokens = sentence.tokens();
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text();
    }
}
