package io.standpoint.speech;

import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds reported speech. Rules only: no probabilities.
 *
 * <p>Quotation marks are paired over the whole article. Each sentence is read from outside its quotations, then inside each
 * of them: reporting verbs, "according to" and their like say who speaks and which words are reported. A quotation that
 * runs over sentences has one speaker, named next to any part of it; a wholly quoted sentence right behind an attributed
 * one goes on with its speaker. Nested speech gives nested contents: the innermost one holds for what lies in it.
 *
 * <p>Time is linear in the length of the article.
 */
public final class QuoteFinder {

    /**
     * @param text the article the sentences belong to
     * @return in text order, outer contents before inner ones; speakers are phrases, nobody having been told who they are
     *     yet; speech without a named speaker has none
     */
    public List<Quote> find(String text, List<Sentence> sentences) {
        List<List<Quotation>> quotations = Quotations.in(text, sentences);
        List<SentenceSpeech> speech = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            speech.add(SentenceSpeech.of(sentences.get(i), quotations.get(i)));
        }
        Map<Integer, Voice> voices = new Turns(text, sentences, speech).voices();
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            quotes.addAll(quotes(sentences.get(i).index(), speech.get(i), voices));
        }
        return quotes;
    }

    private static List<Quote> quotes(int sentence, SentenceSpeech speech, Map<Integer, Voice> voices) {
        List<Quote> quotes = new ArrayList<>(speech.indirect());
        for (int i = 0; i < speech.quotations().size(); i++) {
            Quotation quotation = speech.quotations().get(i);
            Optional<Voice> voice = speech.voice(i).or(() -> Optional.ofNullable(voices.get(quotation.utterance())));
            boolean unnamed = quotation.depth() == 1 && speech.isSpeech(i);
            if (voice.isPresent() || unnamed) {
                quotes.add(new Quote(
                        sentence,
                        voice.flatMap(Voice::speaker),
                        voice.map(Voice::cue),
                        quotation.span(),
                        Quote.Kind.DIRECT));
            }
        }
        quotes.sort(Comparator.comparingInt((Quote q) -> q.content().start())
                .thenComparingInt(q -> -q.content().end()));
        return quotes;
    }
}
