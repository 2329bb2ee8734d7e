package io.standpoint.storage;

import io.standpoint.analysis.AnalysedSentence;
import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.SentimentPrediction;
import io.standpoint.text.CharSpan;
import java.util.List;

class SentenceEntity implements AnalysisRow {
    static final Columns COLUMNS = Columns.ofAnalysis(
            "sentence", "index", "start_offset", "end_offset", "sentiment", "positive", "neutral", "negative");

    int index;
    int startOffset;
    int endOffset;
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

    @Override
    public Object[] values() {
        return new Object[] {index, startOffset, endOffset, sentiment, positive, neutral, negative};
    }

    static SentenceEntity of(Object[] row) {
        SentenceEntity read = new SentenceEntity();
        read.index = (Integer) row[0];
        read.startOffset = (Integer) row[1];
        read.endOffset = (Integer) row[2];
        read.sentiment = Sentiment.valueOf((String) row[3]);
        read.positive = (Float) row[4];
        read.neutral = (Float) row[5];
        read.negative = (Float) row[6];
        return read;
    }
}
