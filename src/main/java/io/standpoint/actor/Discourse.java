package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** An article's sentences with their pronouns, and places in it counted in tokens. */
final class Discourse {
    private static final Set<String> BEFORE_OWN_NAMES =
            Set.of("i am", "i 'm", "i ,", "name is", "name 's", "call me", "called me");

    /** Characters. */
    private static final int PASSAGE = 500;

    /** Names of one actor that are looked at in a passage. */
    private static final int MOST_NAMES = 4;

    private final List<Sentence> sentences;
    private final int[] starts;
    private final List<List<Pronoun>> pronouns;
    /** The sentence whose pronouns were looked at last, with their passage and its first sentence. */
    private int passageOf = -1;

    private int firstOfPassage;
    private AntecedentRanker.Passage passage;

    Discourse(List<Sentence> sentences) {
        this.sentences = sentences;
        starts = new int[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            starts[i + 1] = starts[i] + sentences.get(i).tokens().size();
        }
        pronouns = sentences.stream().map(Pronoun::in).toList();
    }

    List<Sentence> sentences() {
        return sentences;
    }

    List<Pronoun> pronouns(int sentence) {
        return pronouns.get(sentence);
    }

    CharSpan span(Pronoun pronoun) {
        return sentences.get(pronoun.sentence()).tokens().get(pronoun.token()).span();
    }

    /** The last of some names, in text order, that stand in the passage of a pronoun. */
    List<CharSpan> inPassage(List<Occurrence> names, Pronoun pronoun) {
        reach(pronoun.sentence());
        int from = before(names, firstOfPassage);
        int to = before(names, pronoun.sentence() + 1);
        return names.subList(Math.max(from, to - MOST_NAMES), to).stream()
                .map(name -> sentences.get(name.sentence()).span(name.from(), name.to()))
                .toList();
    }

    /** How many names stand before a sentence. */
    private static int before(List<Occurrence> names, int sentence) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).sentence() < sentence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sentence of a pronoun with as many whole ones before it as are few enough to be read at once. */
    AntecedentRanker.Passage passage(Pronoun pronoun) {
        reach(pronoun.sentence());
        return passage;
    }

    private void reach(int sentence) {
        if (sentence == passageOf) {
            return;
        }
        passageOf = sentence;
        int end = sentences.get(sentence).span().end();
        int first = sentence;
        while (first > 0 && end - sentences.get(first - 1).span().start() <= PASSAGE) {
            first--;
        }
        firstOfPassage = first;
        CharSpan span = new CharSpan(sentences.get(first).span().start(), end);
        List<Sentence> inside = sentences.subList(first, sentence + 1);
        passage = new AntecedentRanker.Passage(span, () -> text(inside));
    }

    /** Between sentences, as many spaces as there are characters. */
    private static String text(List<Sentence> sentences) {
        int start = sentences.get(0).span().start();
        StringBuilder text = new StringBuilder();
        for (Sentence sentence : sentences) {
            text.append(" ".repeat(sentence.span().start() - start - text.length()))
                    .append(sentence.text());
        }
        return text.toString();
    }

    int at(Pronoun pronoun) {
        return starts[pronoun.sentence()] + pronoun.token();
    }

    /** An actor's names in text order. */
    List<Occurrence> names(Antecedent actor) {
        List<Occurrence> names = new ArrayList<>();
        for (Reference reference : actor.draft().references()) {
            Sentence sentence = sentences.get(reference.sentence());
            int from = token(sentence, reference.span().start());
            int to = Math.max(from, token(sentence, reference.span().end() - 1)) + 1;
            Occurrence.Role role = Occurrence.role(sentence, from, to);
            names.add(new Occurrence(actor, starts[sentence.index()] + from, sentence.index(), from, to, role, false));
        }
        names.sort(Comparator.comparingInt(Occurrence::at));
        return names;
    }

    Occurrence occurrence(Antecedent actor, Pronoun pronoun) {
        Occurrence.Role role = Occurrence.role(sentences.get(pronoun.sentence()), pronoun.token(), pronoun.token() + 1);
        return new Occurrence(actor, at(pronoun), pronoun.sentence(), pronoun.token(), pronoun.token() + 1, role, true);
    }

    Reference reference(Pronoun pronoun, double probability) {
        Sentence sentence = sentences.get(pronoun.sentence());
        CharSpan span = span(pronoun);
        return new Reference(
                sentence.index(), span, sentence.textOf(span), MentionKind.PRONOUN, MentionRole.ACTOR, probability);
    }

    /** "I am Tom Reed", "my name is Tom Reed", "call me Tom" */
    boolean presentsItself(Occurrence name) {
        List<Token> tokens = sentences.get(name.sentence()).tokens();
        String before = tokens.subList(Math.max(0, name.from() - 2), name.from()).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return BEFORE_OWN_NAMES.contains(before);
    }

    /** The tokens of the sentence of an article offset, from the first that begins in a span to the last. */
    List<Token> tokens(CharSpan span) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sentences.get(middle).span().start() <= span.start()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Sentence sentence = sentences.get(low);
        int from = token(sentence, span.start());
        int to = token(sentence, span.end() - 1) + 1;
        return sentence.tokens()
                .subList(from, Math.max(from, Math.min(to, sentence.tokens().size())));
    }

    /** {@link Sentence#tokenAt} for sentences of any length. */
    private static int token(Sentence sentence, int offset) {
        int low = 0;
        int high = sentence.tokens().size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sentence.tokens().get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
