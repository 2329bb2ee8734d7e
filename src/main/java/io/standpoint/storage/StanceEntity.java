package io.standpoint.storage;

import io.standpoint.judgement.Evidence;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Stance;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.judgement.StanceProbabilities;
import io.standpoint.text.CharSpan;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class StanceEntity implements AnalysisRow {
    static final Columns COLUMNS = Columns.ofAnalysis(
            "stance",
            "sentence",
            "target",
            "position",
            "holder_kind",
            "holder_actor",
            "holder_start",
            "holder_end",
            "label",
            "favor",
            "against",
            "neither",
            "evidence");

    int sentence;
    UUID target;
    int position;
    Holder.Kind holderKind;
    UUID holderActor;
    Integer holderStart;
    Integer holderEnd;
    Stance label;
    Float favor;
    Float against;
    Float neither;
    List<Evidence> evidence;

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
        row.evidence = held.stance().evidence();
        return row;
    }

    HeldStance toHeldStance(String text) {
        Optional<StanceProbabilities> p =
                Optional.ofNullable(favor).map(known -> Decimals.stance(known, against, neither));
        return new HeldStance(
                holder(holderKind, holderActor, holderStart, holderEnd, text),
                new StancePrediction(label, p, evidence));
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

    @Override
    public Object[] values() {
        return new Object[] {
            sentence,
            target,
            position,
            holderKind,
            holderActor,
            holderStart,
            holderEnd,
            label,
            favor,
            against,
            neither,
            Values.json(Json.evidence(evidence))
        };
    }

    static StanceEntity of(Object[] row) {
        StanceEntity read = new StanceEntity();
        read.sentence = (Integer) row[0];
        read.target = (UUID) row[1];
        read.position = (Integer) row[2];
        read.holderKind = Holder.Kind.valueOf((String) row[3]);
        read.holderActor = (UUID) row[4];
        read.holderStart = (Integer) row[5];
        read.holderEnd = (Integer) row[6];
        read.label = Stance.valueOf((String) row[7]);
        read.favor = (Float) row[8];
        read.against = (Float) row[9];
        read.neither = (Float) row[10];
        read.evidence = Json.evidence((String) row[11]);
        return read;
    }
}
