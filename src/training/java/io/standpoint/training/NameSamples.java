package io.standpoint.training;

import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.Name;
import io.standpoint.actor.NameFeatures;
import io.standpoint.actor.NameFinder;
import io.standpoint.actor.NameType;
import io.standpoint.actor.Titles;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns a data set's sentences into what the name finder learns: our tokens' tags, titles outside names, BIO outcomes. */
final class NameSamples {
    private final SentenceReader reader;
    private final Gazetteer gazetteer;

    NameSamples(SentenceReader reader, Gazetteer gazetteer) {
        this.reader = reader;
        this.gazetteer = gazetteer;
    }

    Sentence sentence(LabelledWords labelled) {
        return reader.sentence(labelled.words());
    }

    /** One outcome a token. */
    String[] outcomes(LabelledWords labelled, List<Token> tokens) {
        String[] outcomes = new String[tokens.size()];
        Arrays.fill(outcomes, NameFeatures.OUTSIDE);
        for (int i = 0; i < outcomes.length; i++) {
            if (labelled.begins()[i]) {
                name(tokens, i, labelled.end(i), labelled.types().get(i).orElseThrow(), outcomes);
            }
        }
        return outcomes;
    }

    private void name(List<Token> tokens, int from, int to, NameType type, String[] outcomes) {
        int start = Titles.skip(tokens, from, to, type);
        int end = to;
        // re3d marks whole phrases ("ISIL tactical units", "the city"): only what is written as a name is one
        while (end > start && !isNamed(tokens.get(end - 1).text())) {
            end--;
        }
        while (start < end && !isNamed(tokens.get(start).text())) {
            start++;
        }
        if (start == end || end == start + 1 && tokens.get(start).tag().equals("PRON")) {
            return;
        }
        NameType named = known(tokens, start, end).orElse(type);
        mark(start, end, named, outcomes);
    }

    private static void mark(int start, int end, NameType type, String[] outcomes) {
        outcomes[start] = "B-" + type;
        for (int i = start + 1; i < end; i++) {
            outcomes[i] = "I-" + type;
        }
    }

    /** A sentence some of whose persons are known: what else it names is as a first model finds it. */
    Silver silver(String text, List<CharSpan> persons, NameFinder finder) {
        Sentence sentence = reader.sentence(text);
        List<Token> tokens = sentence.tokens();
        String[] outcomes = new String[tokens.size()];
        Arrays.fill(outcomes, NameFeatures.OUTSIDE);
        for (Name name : finder.find(sentence)) {
            mark(sentence.tokenAt(name.span().start()), end(sentence, name.span()), name.type(), outcomes);
        }
        for (CharSpan person : persons) {
            int end = end(sentence, person);
            int start = Titles.skip(tokens, sentence.tokenAt(person.start()), end, NameType.PERSON);
            if (isPersonsName(tokens, start, end)) {
                clear(start, end, outcomes);
                mark(start, end, NameType.PERSON, outcomes);
            }
        }
        return new Silver(sentence, outcomes);
    }

    /** "Ursula von der Leyen", but not "He", "the Justice Department chief". */
    private boolean isPersonsName(List<Token> tokens, int start, int end) {
        boolean named =
                start < end && end - start <= 4 && known(tokens, start, end).isEmpty();
        for (int i = start; named && i < end; i++) {
            Token token = tokens.get(i);
            boolean inner = i > start && i < end - 1 && token.text().length() <= 3;
            named = isNamed(token.text()) && !token.tag().equals("PRON") || inner;
        }
        return named;
    }

    /** Makes room for a span: a name that reaches into it goes, whole. */
    private static void clear(int from, int to, String[] outcomes) {
        int start = from;
        while (start > 0 && outcomes[start].startsWith("I-")) {
            start--;
        }
        int end = to;
        while (end < outcomes.length && outcomes[end].startsWith("I-")) {
            end++;
        }
        Arrays.fill(outcomes, start, end, NameFeatures.OUTSIDE);
    }

    /** A sentence of ours with one outcome a token. */
    record Silver(Sentence sentence, String[] outcomes) {}

    /** One past the last token of a span, a possessive "'s" left out. */
    private static int end(Sentence sentence, CharSpan span) {
        int last = sentence.tokenAt(span.end() - 1);
        boolean possessive = sentence.tokens().get(last).text().startsWith("'");
        return possessive ? last : last + 1;
    }

    /** Data sets differ on "Iraq", "Syrians" and "the U.N."; the gazetteer's word is last on the names it knows. */
    private Optional<NameType> known(List<Token> tokens, int start, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = start; i < end; i++) {
            words.append(i == start ? "" : " ").append(tokens.get(i).text());
        }
        String name = words.toString();
        if (gazetteer.country(name).isPresent()) {
            return Optional.of(NameType.LOCATION);
        }
        if (gazetteer.organization(name).isPresent()) {
            return Optional.of(NameType.ORGANIZATION);
        }
        return gazetteer.demonym(name).map(country -> NameType.DEMONYM);
    }

    private static boolean isNamed(String word) {
        char first = word.charAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first) || word.startsWith("al-");
    }
}
