package io.standpoint.analysis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.standpoint.actor.Mention;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.SentimentPrediction;
import io.standpoint.speech.Quote;
import io.standpoint.text.CharSpan;
import java.util.List;

/**
 * One sentence with all that was found in it.
 *
 * @param index position in the article, from 0
 * @param sentiment its overall tone; evidence is kept for judgements only
 * @param mentions in text order
 * @param judgements one for each actor that acts or is acted on in it
 */
public record AnalysedSentence(
        int index,
        @JsonUnwrapped CharSpan span,
        String text,
        @JsonIgnoreProperties("evidence") SentimentPrediction sentiment,
        List<Mention> mentions,
        List<Quote> quotes,
        List<Judgement> judgements) {
    public AnalysedSentence {
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
        judgements = List.copyOf(judgements);
    }
}
