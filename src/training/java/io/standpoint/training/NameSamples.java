package io.standpoint.training;

import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.NameFeatures;
import io.standpoint.actor.NameType;
import io.standpoint.actor.Titles;
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
        NameType named = nation(tokens, start, end).orElse(type);
        outcomes[start] = "B-" + named;
        for (int i = start + 1; i < end; i++) {
            outcomes[i] = "I-" + named;
        }
    }

    /** Data sets differ on "Iraq" and "Syrians", as organisation or as people; we call them place and demonym. */
    private Optional<NameType> nation(List<Token> tokens, int start, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = start; i < end; i++) {
            words.append(i == start ? "" : " ").append(tokens.get(i).text());
        }
        if (gazetteer.country(words.toString()).isPresent()) {
            return Optional.of(NameType.LOCATION);
        }
        return gazetteer.demonym(words.toString()).map(country -> NameType.DEMONYM);
    }

    private static boolean isNamed(String word) {
        char first = word.charAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first) || word.startsWith("al-");
    }
}
