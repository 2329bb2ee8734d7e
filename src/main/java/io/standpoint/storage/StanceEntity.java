package io.standpoint.storage;

import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Stance;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.judgement.StanceProbabilities;
import io.standpoint.text.CharSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "stance")
class StanceEntity extends AnalysisRow {
    @Id
    int sentence;

    @Id
    UUID target;

    @Id
    int position;

    @Enumerated(EnumType.STRING)
    Holder.Kind holderKind;

    UUID holderActor;
    Integer holderStart;
    Integer holderEnd;

    @Enumerated(EnumType.STRING)
    Stance label;

    Float favor;
    Float against;
    Float neither;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String evidence;

    static StanceEntity of(HeldStance held, int sentence, UUID target, int position) {
        StanceEntity row = new StanceEntity();
        row.sentence = sentence;
        row.target = target;
        row.position = position;
        row.holderKind = held.holder().kind();
        row.holderActor = held.holder().actor().orElse(null);
        row.holderStart = held.holder().span().map(CharSpan::start).orElse(null);
        row.holderEnd = held.holder().span().map(CharSpan::end).orElse(null);
        row.label = held.stance().label();
        Optional<StanceProbabilities> p = held.stance().probabilities();
        row.favor = p.map(known -> (float) known.favor()).orElse(null);
        row.against = p.map(known -> (float) known.against()).orElse(null);
        row.neither = p.map(known -> (float) known.neither()).orElse(null);
        row.evidence = Json.evidence(held.stance().evidence());
        return row;
    }

    HeldStance toHeldStance(String text) {
        Optional<StanceProbabilities> p =
                Optional.ofNullable(favor).map(known -> Decimals.stance(known, against, neither));
        return new HeldStance(
                holder(holderKind, holderActor, holderStart, holderEnd, text),
                new StancePrediction(label, p, Json.evidence(evidence)));
    }

    static Holder holder(Holder.Kind kind, UUID actor, Integer start, Integer end, String text) {
        return switch (kind) {
            case AUTHOR -> Holder.author();
            case ACTOR -> Holder.actor(actor);
            case UNNAMED -> {
                CharSpan span = new CharSpan(start, end);
                yield Holder.unnamed(span, span.of(text));
            }
        };
    }
}
