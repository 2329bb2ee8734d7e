package io.standpoint.actor;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds a name that was found once everywhere else in the article, and a person's surname too. */
final class NameSpread {
    private final ArticleNames names;
    /** By their first words, the longest first where some begin alike. */
    private final Map<String, List<Sought>> sought = new HashMap<>();

    NameSpread(ArticleNames names) {
        this.names = names;
        Map<String, Sought> best = new HashMap<>();
        for (Sentence sentence : names.sentences()) {
            for (Name name : names.of(sentence)) {
                int from = sentence.tokenAt(name.span().start());
                int to = sentence.tokenAt(name.span().end() - 1) + 1;
                List<String> words = sentence.tokens().subList(from, to).stream()
                        .map(Token::text)
                        .toList();
                keep(best, new Sought(words, name.type(), name.probability()));
                if (name.type() == NameType.PERSON && words.size() > 1) {
                    keep(
                            best,
                            new Sought(words.subList(words.size() - 1, words.size()), name.type(), name.probability()));
                }
            }
        }
        best.values()
                .forEach(name -> sought.computeIfAbsent(name.words.get(0), word -> new ArrayList<>())
                        .add(name));
        sought.values().forEach(list -> list.sort((a, b) -> b.words.size() - a.words.size()));
    }

    private record Sought(List<String> words, NameType type, double probability) {}

    private static void keep(Map<String, Sought> best, Sought name) {
        if (name.words.get(name.words.size() - 1).length() > 1) {
            best.merge(String.join(" ", name.words), name, (a, b) -> a.probability >= b.probability ? a : b);
        }
    }

    void run() {
        for (Sentence sentence : names.sentences()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                find(sentence, i);
            }
        }
    }

    private void find(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        for (Sought name : sought.getOrDefault(tokens.get(at).text(), List.of())) {
            int to = at + name.words.size();
            if (to <= tokens.size() && isName(sentence, at, to, name)) {
                names.put(sentence, at, to, name.type, name.probability);
                return;
            }
        }
    }

    private boolean isName(Sentence sentence, int from, int to, Sought name) {
        List<Token> tokens = sentence.tokens();
        for (int i = from; i < to; i++) {
            if (!tokens.get(i).text().equals(name.words.get(i - from)) || !names.isFree(sentence, i)) {
                return false;
            }
        }
        return name.words.size() > 1
                || Capitals.isName(tokens, from) && !goesOn(sentence, to) && !goesOn(sentence, from - 1);
    }

    /** Whether a word may be part of a longer name that was never found: "Whitmore Bridge". */
    private boolean goesOn(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        return Capitals.isName(tokens, at)
                && tokens.get(at).tag().equals("PROPN")
                && names.isFree(sentence, at)
                && !Titles.isTitle(tokens.get(at).text());
    }
}
