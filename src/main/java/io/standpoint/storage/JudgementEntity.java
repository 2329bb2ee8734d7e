package io.standpoint.storage;

import io.standpoint.judgement.Evidence;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.SentimentPrediction;
import java.util.List;
import java.util.UUID;

class JudgementEntity implements AnalysisRow {
    static final Columns COLUMNS = Columns.ofAnalysis(
            "judgement", "sentence", "target", "position", "sentiment", "positive", "neutral", "negative", "evidence");

    int sentence;
    UUID target;
    int position;
    Sentiment sentiment;
    float positive;
    float neutral;
    float negative;
    List<Evidence> evidence;

    static JudgementEntity of(Judgement judgement, int sentence, int position) {
        JudgementEntity row = new JudgementEntity();
        row.sentence = sentence;
        row.target = judgement.target();
        row.position = position;
        row.sentiment = judgement.sentiment().label();
        row.positive = (float) judgement.sentiment().probabilities().positive();
        row.neutral = (float) judgement.sentiment().probabilities().neutral();
        row.negative = (float) judgement.sentiment().probabilities().negative();
        row.evidence = judgement.sentiment().evidence();
        return row;
    }

    Judgement toJudgement(List<HeldStance> stances) {
        SentimentPrediction prediction =
                new SentimentPrediction(sentiment, Decimals.sentiment(positive, neutral, negative), evidence);
        return new Judgement(target, prediction, stances);
    }

    @Override
    public Object[] values() {
        return new Object[] {
            sentence, target, position, sentiment, positive, neutral, negative, Values.json(Json.evidence(evidence))
        };
    }

    static JudgementEntity of(Object[] row) {
        JudgementEntity read = new JudgementEntity();
        read.sentence = (Integer) row[0];
        read.target = (UUID) row[1];
        read.position = (Integer) row[2];
        read.sentiment = Sentiment.valueOf((String) row[3]);
        read.positive = (Float) row[4];
        read.neutral = (Float) row[5];
        read.negative = (Float) row[6];
        read.evidence = Json.evidence((String) row[7]);
        return read;
    }
}
