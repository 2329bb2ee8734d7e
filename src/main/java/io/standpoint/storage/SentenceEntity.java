package io.standpoint.storage;

import io.standpoint.analysis.AnalysedSentence;
import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.SentimentPrediction;
import io.standpoint.text.CharSpan;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(name = "sentence")
class SentenceEntity extends AnalysisRow {
    @Id
    int index;

    int startOffset;
    int endOffset;

    @Enumerated(EnumType.STRING)
    Sentiment sentiment;

    float positive;
    float neutral;
    float negative;

    static SentenceEntity of(AnalysedSentence sentence) {
        SentenceEntity row = new SentenceEntity();
        row.index = sentence.index();
        row.startOffset = sentence.span().start();
        row.endOffset = sentence.span().end();
        row.sentiment = sentence.sentiment().label();
        row.positive = (float) sentence.sentiment().probabilities().positive();
        row.neutral = (float) sentence.sentiment().probabilities().neutral();
        row.negative = (float) sentence.sentiment().probabilities().negative();
        return row;
    }

    SentimentPrediction toSentiment() {
        return new SentimentPrediction(sentiment, Decimals.sentiment(positive, neutral, negative), List.of());
    }

    CharSpan span() {
        return new CharSpan(startOffset, endOffset);
    }
}
