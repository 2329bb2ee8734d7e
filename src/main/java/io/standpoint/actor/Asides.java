package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a sentence says beside a name about who bears it: "Finance Minister Grace Mbeki", "Ana Duarte, president of the
 * club,", "the attorney general, Nina Reyes,", "Tom Hadley is the governor".
 */
final class Asides {
    private static final Set<String> BECOMES = Set.of("is", "remains", "became", "becomes");
    private static final Set<String> OPENERS =
            Set.of("the", "a", "an", "'s", "its", "his", "her", "their", "our", "my", "your");
    private static final Set<String> CLOSERS = Set.of(",", ".", ")", ";", "--", "\u2014", "-");

    private final DescriptionReader reader;
    private final Gazetteer gazetteer;

    Asides(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        reader = new DescriptionReader(gazetteer);
    }

    /** Descriptions of the bearer of a name at a span of the article. */
    List<Description> beside(Sentence sentence, CharSpan name) {
        List<Token> tokens = sentence.tokens();
        int from = sentence.tokenAt(name.start());
        int to = sentence.tokenAt(name.end() - 1) + 1;
        List<Description> said = new ArrayList<>();
        before(tokens, from).ifPresent(said::add);
        if (is(tokens, to, ",")) {
            behind(tokens, to + 1).ifPresent(said::add);
        }
        if (is(tokens, from - 1, ",")
                && (to == tokens.size() || CLOSERS.contains(tokens.get(to).text()))) {
            beforeComma(tokens, from - 1).ifPresent(said::add);
        }
        if (to < tokens.size() && BECOMES.contains(tokens.get(to).text())) {
            phrase(tokens, to + 1, false).ifPresent(said::add);
        }
        return said;
    }

    /** "Israel's former defense minister [Benny Gantz]" */
    private Optional<Description> before(List<Token> tokens, int to) {
        int from = to;
        while (from > 0 && to - from < DescriptionReader.LONGEST && modifies(tokens.get(from - 1))) {
            from--;
        }
        return from == to ? Optional.empty() : owned(tokens, from, reader.read(tokens, from, to - 1, to));
    }

    private static boolean modifies(Token token) {
        return DescriptionReader.isNominal(token) || token.tag().equals("ADJ");
    }

    /** "[the attorney general], Nina Reyes,": only an office, or the comma may be one in a list. */
    private Optional<Description> beforeComma(List<Token> tokens, int comma) {
        int from = comma;
        while (from > 0 && comma - from < DescriptionReader.LONGEST && modifies(tokens.get(from - 1))) {
            from--;
        }
        boolean opened = from > 0 && from < comma && OPENERS.contains(lower(tokens, from - 1));
        boolean office = from < comma && isOffice(tokens.get(comma - 1));
        return opened && office ? owned(tokens, from, reader.read(tokens, from, comma - 1, comma)) : Optional.empty();
    }

    /** "Nina Reyes, [45, the attorney general]," */
    private Optional<Description> behind(List<Token> tokens, int at) {
        int from = at;
        if (is(tokens, at + 1, ",") && Character.isDigit(tokens.get(at).text().charAt(0))) {
            from = at + 2;
        }
        if (is(tokens, from, "who") && is(tokens, from + 1, "is")) {
            from += 2;
        }
        return phrase(tokens, from, true);
    }

    private Optional<Description> phrase(List<Token> tokens, int at, boolean closed) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        int from = DescriptionReader.isDeterminer(tokens.get(at)) ? at + 1 : at;
        int head = DescriptionReader.head(tokens, from);
        if (is(tokens, head + 1, "'s") && head >= 0) {
            // "Israel's prime minister"
            from = head + 2;
            head = DescriptionReader.head(tokens, from);
        }
        if (head < 0 || !isOffice(tokens.get(head))) {
            return Optional.empty();
        }
        int end = DescriptionReader.end(tokens, head);
        boolean ends = end == tokens.size() || !DescriptionReader.isNominal(tokens.get(end));
        return ends || !closed ? owned(tokens, from, reader.read(tokens, from, head, end)) : Optional.empty();
    }

    /** A title or an occupation. */
    static boolean isOffice(Token token) {
        return Titles.isTitle(token.text())
                || UnnamedParties.isSingular(token.text().toLowerCase(Locale.ROOT));
    }

    /** "Israel's prime minister" is Israel's. */
    private Optional<Description> owned(List<Token> tokens, int from, Optional<Description> said) {
        if (said.isEmpty()
                || !is(tokens, from - 1, "'s")
                || said.get().country().isPresent()) {
            return said;
        }
        String one = from > 1 ? tokens.get(from - 2).text() : "";
        String two = from > 2 ? tokens.get(from - 3).text() + ' ' + one : "";
        Optional<String> owner =
                gazetteer.country(two).or(() -> gazetteer.country(one)).map(GazetteerEntry::id);
        return Optional.of(new Description(said.get().words(), owner, said.get().former()));
    }

    private static boolean is(List<Token> tokens, int i, String text) {
        return i >= 0 && i < tokens.size() && tokens.get(i).text().equals(text);
    }

    private static String lower(List<Token> tokens, int i) {
        return tokens.get(i).text().toLowerCase(Locale.ROOT);
    }
}
