package io.standpoint.actor;

import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads descriptions from the words of a noun phrase. Safe to share between threads. */
final class DescriptionReader {
    /** Tokens of the longest phrase that is read. */
    static final int LONGEST = 8;

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Gazetteer gazetteer;

    DescriptionReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * @param from first token of the phrase, its article left out
     * @param head its last noun
     * @param end one past its last token, which stands behind {@code head} where something follows ("of the club")
     * @return nothing where no words are left besides country and qualifiers
     */
    Optional<Description> read(List<Token> tokens, int from, int head, int end) {
        Words words = new Words();
        if (end > head + 2) {
            words.addAll(tokens, head + 2, end);
        }
        words.addAll(tokens, from, head + 1);
        return words.list.isEmpty()
                ? Optional.empty()
                : Optional.of(new Description(words.list, words.country, words.former));
    }

    /** The last noun of the phrase that begins at a token; -1 if none does. */
    static int head(List<Token> tokens, int from) {
        int i = from;
        while (i < Math.min(tokens.size(), from + LONGEST) && isInPhrase(tokens.get(i))) {
            i++;
        }
        int last = i - 1;
        while (i > from && tokens.get(i - 1).tag().equals("ADJ") && !isGeneral(tokens, i - 1, from)) {
            i--;
        }
        // the tagger takes a rare noun for an adjective: "the unionist"
        return i > from ? i - 1 : last >= from ? last : -1;
    }

    /** "the attorney general" */
    private static boolean isGeneral(List<Token> tokens, int i, int from) {
        return tokens.get(i).text().equalsIgnoreCase("general") && i > from && isNominal(tokens.get(i - 1));
    }

    /** One past what belongs to the phrase behind its head: "of the club", "of Spain". */
    static int end(List<Token> tokens, int head) {
        if (head + 2 >= tokens.size() || !tokens.get(head + 1).text().equals("of")) {
            return head + 1;
        }
        int from = isDeterminer(tokens.get(head + 2)) ? head + 3 : head + 2;
        int last = head(tokens, from);
        return last < 0 ? head + 1 : last + 1;
    }

    static boolean isNominal(Token token) {
        return token.tag().equals("NOUN") || token.tag().equals("PROPN");
    }

    private static boolean isInPhrase(Token token) {
        return (isNominal(token) || token.tag().equals("ADJ") || token.tag().equals("NUM"))
                && !DAYS.contains(token.text().toLowerCase(Locale.ROOT));
    }

    static boolean isDeterminer(Token token) {
        return Set.of("the", "a", "an").contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** The words gathered so far. */
    private final class Words {
        private final List<String> list = new ArrayList<>();
        private Optional<String> country = Optional.empty();
        private boolean former;

        void addAll(List<Token> tokens, int from, int to) {
            for (int i = from; i < to; ) {
                int nation = nation(tokens, i, to);
                if (nation == 0) {
                    add(tokens.get(i++));
                }
                i += nation;
            }
        }

        /** How many tokens name a country here: "South Korean" has two. */
        private int nation(List<Token> tokens, int i, int to) {
            for (int length = Math.min(2, to - i); length > 0; length--) {
                String text = length == 1
                        ? tokens.get(i).text()
                        : tokens.get(i).text() + ' ' + tokens.get(i + 1).text();
                Optional<GazetteerEntry> entry = gazetteer.country(text).or(() -> gazetteer.demonym(text));
                if (entry.isPresent()) {
                    country = entry.map(GazetteerEntry::id);
                    return length;
                }
            }
            return 0;
        }

        private void add(Token token) {
            String lower = token.text().toLowerCase(Locale.ROOT);
            if (isDeterminer(token) || OfficeWords.isQualifier(lower)) {
                return;
            }
            OfficeWords.spelt(lower).forEach(word -> {
                former |= OfficeWords.isFormer(word);
                if (!OfficeWords.isFormer(word)) {
                    list.add(word);
                }
            });
        }
    }
}
