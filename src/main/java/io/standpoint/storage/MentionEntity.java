package io.standpoint.storage;

import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionKind;
import io.standpoint.actor.MentionRole;
import io.standpoint.text.CharSpan;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "mention")
class MentionEntity extends AnalysisRow {
    @Id
    int sentence;

    @Id
    int position;

    UUID actorId;
    int startOffset;
    int endOffset;

    @Enumerated(EnumType.STRING)
    MentionKind kind;

    @Enumerated(EnumType.STRING)
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
}
