package io.standpoint.actor;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of lines all in capitals: there the name finder sees nothing but names, so that only those count which the
 * article has elsewhere, or the gazetteer lists.
 */
final class CapitalLines {
    private static final int LONGEST = 5;
    /** Letters of the shortest line; acronyms are shorter. */
    private static final int SHORTEST = 12;

    private final ArticleNames names;
    private final Gazetteer gazetteer;
    /** By their words in lower case, joined by spaces. */
    private final Map<String, Name> known = new HashMap<>();

    CapitalLines(ArticleNames names, Gazetteer gazetteer) {
        this.names = names;
        this.gazetteer = gazetteer;
    }

    /** Articles that are in capitals throughout stay as they are. */
    void read() {
        List<Sentence> lines =
                names.sentences().stream().filter(CapitalLines::isCapital).toList();
        if (lines.isEmpty() || lines.size() * 2 > names.sentences().size()) {
            return;
        }
        names.sentences().stream().filter(sentence -> !isCapital(sentence)).forEach(this::learn);
        lines.forEach(this::read);
    }

    private static boolean isCapital(Sentence sentence) {
        int letters = 0;
        for (int i = 0; i < sentence.text().length(); i++) {
            char c = sentence.text().charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters >= SHORTEST && sentence.tokens().size() > 2;
    }

    private void learn(Sentence sentence) {
        for (Name name : names.of(sentence)) {
            int from = sentence.tokenAt(name.span().start());
            int to = sentence.tokenAt(name.span().end() - 1) + 1;
            known.putIfAbsent(words(sentence, from, to), name);
            if (name.type() == NameType.PERSON) {
                known.putIfAbsent(words(sentence, to - 1, to), name);
            }
        }
    }

    private void read(Sentence line) {
        List<Name> found = names.of(line);
        names.clear(line);
        for (Name name : found) {
            String text = Capitals.spelt(name.text());
            boolean listed = gazetteer.country(text).isPresent()
                    || gazetteer.demonym(text).isPresent()
                    || gazetteer.organization(text).isPresent();
            if (listed) {
                names.put(name);
            }
        }
        for (int i = 0; i < line.tokens().size(); i++) {
            find(line, i);
        }
    }

    private void find(Sentence line, int at) {
        for (int to = Math.min(line.tokens().size(), at + LONGEST); to > at; to--) {
            Name name = known.get(words(line, at, to));
            if (name != null && names.isFree(line, at) && names.isFree(line, to - 1)) {
                names.put(line, at, to, name.type(), name.probability());
                return;
            }
        }
    }

    private static String words(Sentence sentence, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (Token token : sentence.tokens().subList(from, to)) {
            words.append(token.text().toLowerCase(Locale.ROOT)).append(' ');
        }
        return words.toString();
    }
}
