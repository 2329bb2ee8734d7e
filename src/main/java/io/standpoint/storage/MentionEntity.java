package io.standpoint.storage;

import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionKind;
import io.standpoint.actor.MentionRole;
import io.standpoint.text.CharSpan;
import java.util.UUID;

class MentionEntity implements AnalysisRow {
    static final Columns COLUMNS = Columns.ofAnalysis(
            "mention", "sentence", "position", "actor_id", "start_offset", "end_offset", "kind", "role", "probability");

    int sentence;
    int position;
    UUID actorId;
    int startOffset;
    int endOffset;
    MentionKind kind;
    MentionRole role;
    float probability;

    static MentionEntity of(Mention mention, int sentence, int position) {
        MentionEntity row = new MentionEntity();
        row.sentence = sentence;
        row.position = position;
        row.actorId = mention.actor();
        row.startOffset = mention.span().start();
        row.endOffset = mention.span().end();
        row.kind = mention.kind();
        row.role = mention.role();
        row.probability = (float) mention.probability();
        return row;
    }

    Mention toMention(String text) {
        CharSpan span = new CharSpan(startOffset, endOffset);
        return new Mention(actorId, sentence, span, span.of(text), kind, role, Decimals.of(probability));
    }

    @Override
    public Object[] values() {
        return new Object[] {sentence, position, actorId, startOffset, endOffset, kind, role, probability};
    }

    static MentionEntity of(Object[] row) {
        MentionEntity read = new MentionEntity();
        read.sentence = (Integer) row[0];
        read.position = (Integer) row[1];
        read.actorId = (UUID) row[2];
        read.startOffset = (Integer) row[3];
        read.endOffset = (Integer) row[4];
        read.kind = MentionKind.valueOf((String) row[5]);
        read.role = MentionRole.valueOf((String) row[6]);
        read.probability = (Float) row[7];
        return read;
    }
}
