package io.standpoint.storage;

import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.SentimentPrediction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "judgement")
class JudgementEntity extends AnalysisRow {
    @Id
    int sentence;

    @Id
    UUID target;

    int position;

    @Enumerated(EnumType.STRING)
    Sentiment sentiment;

    float positive;
    float neutral;
    float negative;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String evidence;

    static JudgementEntity of(Judgement judgement, int sentence, int position) {
        JudgementEntity row = new JudgementEntity();
        row.sentence = sentence;
        row.target = judgement.target();
        row.position = position;
        row.sentiment = judgement.sentiment().label();
        row.positive = (float) judgement.sentiment().probabilities().positive();
        row.neutral = (float) judgement.sentiment().probabilities().neutral();
        row.negative = (float) judgement.sentiment().probabilities().negative();
        row.evidence = Json.evidence(judgement.sentiment().evidence());
        return row;
    }

    Judgement toJudgement(List<HeldStance> stances) {
        SentimentPrediction prediction = new SentimentPrediction(
                sentiment, Decimals.sentiment(positive, neutral, negative), Json.evidence(evidence));
        return new Judgement(target, prediction, stances);
    }
}
