package io.standpoint.training;

import io.standpoint.actor.NameType;
import io.standpoint.text.CharSpan;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * More passages in the form of GAP's: those of GAP about two others of that gender, and passages in which a person's name comes
 * again, with a pronoun in its place.
 *
 * @see <a href="https://aclanthology.org/D19-1439/">Kocijan et al. 2019, WikiCREM</a>
 */
final class OtherPronouns {
    private static final long SEED = 11;
    private static final List<String> MASCULINE = List.of("he", "him", "his");
    private static final List<String> FEMININE = List.of("she", "her", "her");
    private static final Set<String> OF_WOMEN = Set.of("she", "her", "Ms.", "Mrs.", "Miss");
    /** How many sentences of news make a passage. */
    private static final int SENTENCES = 3;

    private final SentenceReader reader;

    OtherPronouns(SentenceReader reader) {
        this.reader = reader;
    }

    /**
     * Passages of GAP with the names of others.
     *
     * @return one for each row, empty where the two share a word, or one has a word like "of", which stands elsewhere too
     */
    List<Optional<Gap.Row>> renamed(List<Gap.Row> rows) {
        Map<String, List<String[]>> names = new HashMap<>();
        for (Gap.Row row : rows) {
            for (CharSpan person : List.of(row.a(), row.b())) {
                String[] words = words(row, person);
                names.computeIfAbsent(kind(row, words), kind -> new ArrayList<>())
                        .add(words);
            }
        }
        Random random = new Random(SEED);
        return rows.stream().map(row -> renamed(row, names, random)).toList();
    }

    private static String[] words(Gap.Row row, CharSpan person) {
        return person.of(row.text()).split(" ");
    }

    /** Names of one kind can stand for each other. */
    private static String kind(Gap.Row row, String[] words) {
        return row.isFeminine() + " " + words.length;
    }

    private Optional<Gap.Row> renamed(Gap.Row row, Map<String, List<String[]>> names, Random random) {
        Map<String, String> other = new HashMap<>();
        for (CharSpan person : List.of(row.a(), row.b())) {
            String[] words = words(row, person);
            List<String[]> alike = names.get(kind(row, words));
            String[] drawn = alike.get(random.nextInt(alike.size()));
            for (int i = 0; i < words.length; i++) {
                if (!Character.isUpperCase(words[i].charAt(0))
                        || other.containsValue(drawn[i])
                        || other.put(words[i], drawn[i]) != null) {
                    return Optional.empty();
                }
            }
        }
        Edits edits = new Edits(row.text());
        for (Token token : reader.sentence(row.text()).tokens()) {
            String name = other.get(token.span().of(row.text()));
            if (name != null) {
                edits.replace(token.span(), name);
            }
        }
        return Optional.of(edits.row(row.pronoun(), row.a(), row.isA(), row.b(), row.isB()));
    }

    /** Where the last word of A or B comes again, alone or after the rest of the name, a pronoun for it. */
    List<Gap.Row> again(Gap.Row row) {
        List<Gap.Row> all = new ArrayList<>(again(row, row.a(), row.b(), true));
        all.addAll(again(row, row.b(), row.a(), false));
        return all;
    }

    private List<Gap.Row> again(Gap.Row row, CharSpan person, CharSpan other, boolean isA) {
        String[] words = words(row, person);
        String last = words[words.length - 1];
        if (Arrays.asList(words(row, other)).contains(last)) {
            return List.of();
        }
        List<Gap.Row> all = new ArrayList<>();
        List<Token> tokens = reader.sentence(row.text()).tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).text().equals(last) && tokens.get(i).span().start() >= person.end()) {
                int from = i;
                for (int w = words.length - 2; w >= 0 && from > 0; w--, from--) {
                    if (!tokens.get(from - 1).text().equals(words[w])) {
                        break;
                    }
                }
                pronoun(tokens, from, i, row.isFeminine())
                        .map(edit -> inPlace(row.text(), edit, row.a(), isA, row.b()))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    /**
     * Passages of news in which one person is named twice and another beside.
     *
     * @param sentences in the order in which they were written
     */
    List<Gap.Row> news(List<LabelledWords> sentences) {
        List<Gap.Row> all = new ArrayList<>();
        for (int i = 0; i + SENTENCES <= sentences.size(); i++) {
            all.addAll(news(sentences.subList(i, i + SENTENCES), all.size()));
        }
        return all;
    }

    /** A person's name: its words and their places among the passage's. */
    private record Named(int from, int to, List<String> words) {
        boolean isLike(Named other) {
            return words.get(words.size() - 1).equals(other.words.get(other.words.size() - 1));
        }

        boolean sharesNone(Named other) {
            return words.stream().noneMatch(other.words::contains);
        }
    }

    /** A pronoun for a name of the last sentence. */
    private List<Gap.Row> news(List<LabelledWords> sentences, int turn) {
        List<String> words = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        int lastSentence = 0;
        for (LabelledWords sentence : sentences) {
            lastSentence = words.size();
            for (int start = 0; start < sentence.words().size(); start++) {
                if (sentence.begins()[start] && sentence.types().get(start).equals(Optional.of(NameType.PERSON))) {
                    int end = sentence.end(start);
                    named.add(new Named(
                            lastSentence + start,
                            lastSentence + end,
                            sentence.words().subList(start, end)));
                }
            }
            words.addAll(sentence.words());
        }
        List<Gap.Row> all = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Named again = named.get(i);
            Optional<Named> before = last(named.subList(0, i), again::isLike);
            Optional<Named> other = last(named.subList(0, i), again::sharesNone);
            if (again.from() >= lastSentence && before.isPresent() && other.isPresent()) {
                List<Token> tokens = reader.sentence(words).tokens();
                boolean feminine = words.stream().anyMatch(OF_WOMEN::contains);
                CharSpan person = span(tokens, before.get());
                CharSpan beside = span(tokens, other.get());
                boolean isA = (turn + all.size()) % 2 == 0;
                pronoun(tokens, again.from(), again.to() - 1, feminine)
                        .map(edit -> inPlace(
                                String.join(" ", words), edit, isA ? person : beside, isA, isA ? beside : person))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Named> last(List<Named> named, Predicate<Named> which) {
        return named.stream().filter(which).reduce((a, b) -> b);
    }

    private static CharSpan span(List<Token> tokens, Named named) {
        return new CharSpan(
                tokens.get(named.from()).span().start(),
                tokens.get(named.to() - 1).span().end());
    }

    private static Gap.Row inPlace(String text, Edit edit, CharSpan a, boolean isA, CharSpan b) {
        Edits edits = new Edits(text);
        edits.replace(edit.span(), edit.text());
        return edits.row(edit.span(), a, isA, b, !isA);
    }

    /** "he" before a verb, "his" for "'s", "him" after a verb or preposition; empty elsewhere, and within longer names. */
    private static Optional<Edit> pronoun(List<Token> tokens, int from, int last, boolean feminine) {
        if (from == 0 || last + 1 == tokens.size()) {
            return Optional.empty();
        }
        Token before = tokens.get(from - 1);
        Token after = tokens.get(last + 1);
        if (isName(before) || isName(after)) {
            return Optional.empty();
        }
        List<String> pronouns = feminine ? FEMININE : MASCULINE;
        int start = tokens.get(from).span().start();
        int end = tokens.get(last).span().end();
        String form;
        if (after.text().equals("'s")) {
            end = after.span().end();
            form = pronouns.get(2);
        } else if (Set.of("VERB", "AUX").contains(after.tag())) {
            form = pronouns.get(0);
        } else if (Set.of("ADP", "VERB").contains(before.tag())) {
            form = pronouns.get(1);
        } else {
            return Optional.empty();
        }
        boolean first = before.text().equals(".");
        String written = first ? Character.toUpperCase(form.charAt(0)) + form.substring(1) : form;
        return Optional.of(new Edit(new CharSpan(start, end), written));
    }

    private static boolean isName(Token token) {
        return token.tag().equals("PROPN") && Character.isUpperCase(token.text().charAt(0));
    }

    private record Edit(CharSpan span, String text) {
        int grows() {
            return text.length() - (span.end() - span.start());
        }
    }

    /** A text some of whose words are replaced, in order. */
    private static final class Edits {
        private final String old;
        private final List<Edit> edits = new ArrayList<>();

        Edits(String old) {
            this.old = old;
        }

        void replace(CharSpan span, String text) {
            edits.add(new Edit(span, text));
        }

        Gap.Row row(CharSpan pronoun, CharSpan a, boolean isA, CharSpan b, boolean isB) {
            StringBuilder text = new StringBuilder();
            int at = 0;
            for (Edit edit : edits) {
                text.append(old, at, edit.span().start()).append(edit.text());
                at = edit.span().end();
            }
            text.append(old, at, old.length());
            return new Gap.Row(text.toString(), moved(pronoun), moved(a), isA, moved(b), isB);
        }

        /** Where a part now stands. */
        private CharSpan moved(CharSpan span) {
            int start = span.start();
            int end = span.end();
            for (Edit edit : edits) {
                start += edit.span().end() <= span.start() ? edit.grows() : 0;
                end += edit.span().end() <= span.end() ? edit.grows() : 0;
            }
            return new CharSpan(start, end);
        }
    }
}
