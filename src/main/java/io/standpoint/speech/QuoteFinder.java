package io.standpoint.speech;

import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds reported speech by quotation marks, reporting verbs and "according to". Rules only: no probabilities.
 *
 * <p>Sentence by sentence; an open quotation mark carries its speaker into the next sentence of the same paragraph.
 */
public final class QuoteFinder {

    /**
     * @param text the article the sentences belong to
     * @return in text order; speakers are phrases, nobody having been told who they are yet
     */
    public List<Quote> find(String text, List<Sentence> sentences) {
        List<Quote> quotes = new ArrayList<>();
        boolean open = false;
        Optional<Speaker> speaker = Optional.empty();
        Sentence previous = null;
        for (Sentence sentence : sentences) {
            if (previous == null || startsParagraph(text, previous, sentence)) {
                open = false;
                speaker = Optional.empty();
            }
            QuotedSpans quoted = QuotedSpans.in(sentence, open);
            List<Quote> found = new SentenceQuotes(sentence, quoted).find(speaker);
            quotes.addAll(found);
            speaker = found.isEmpty() ? speaker : found.get(0).speaker();
            open = quoted.open();
            previous = sentence;
        }
        return quotes;
    }

    private static boolean startsParagraph(String text, Sentence previous, Sentence sentence) {
        return text.substring(previous.span().end(), sentence.span().start()).indexOf('\n') >= 0;
    }
}
