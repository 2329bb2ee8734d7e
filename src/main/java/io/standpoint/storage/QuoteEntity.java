package io.standpoint.storage;

import io.standpoint.speech.Quote;
import io.standpoint.speech.Speaker;
import io.standpoint.text.CharSpan;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "quote")
class QuoteEntity extends AnalysisRow {
    @Id
    int sentence;

    @Id
    int position;

    UUID speakerActor;
    Integer speakerStart;
    Integer speakerEnd;
    Integer cueStart;
    Integer cueEnd;
    int contentStart;
    int contentEnd;

    @Enumerated(EnumType.STRING)
    Quote.Kind kind;

    static QuoteEntity of(Quote quote, int sentence, int position) {
        QuoteEntity row = new QuoteEntity();
        row.sentence = sentence;
        row.position = position;
        row.speakerActor = quote.speaker().flatMap(Speaker::actor).orElse(null);
        Optional<CharSpan> speaker = quote.speaker().map(Speaker::span);
        row.speakerStart = speaker.map(CharSpan::start).orElse(null);
        row.speakerEnd = speaker.map(CharSpan::end).orElse(null);
        row.cueStart = quote.cue().map(CharSpan::start).orElse(null);
        row.cueEnd = quote.cue().map(CharSpan::end).orElse(null);
        row.contentStart = quote.content().start();
        row.contentEnd = quote.content().end();
        row.kind = quote.kind();
        return row;
    }

    Quote toQuote(String text) {
        Optional<Speaker> speaker = Optional.ofNullable(speakerStart)
                .map(start -> new CharSpan(start, speakerEnd))
                .map(span -> new Speaker(Optional.ofNullable(speakerActor), span, span.of(text)));
        Optional<CharSpan> cue = Optional.ofNullable(cueStart).map(start -> new CharSpan(start, cueEnd));
        return new Quote(sentence, speaker, cue, new CharSpan(contentStart, contentEnd), kind);
    }
}
