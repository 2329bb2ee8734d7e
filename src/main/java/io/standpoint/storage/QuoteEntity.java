package io.standpoint.storage;

import io.standpoint.speech.Quote;
import io.standpoint.speech.Speaker;
import io.standpoint.text.CharSpan;
import java.util.Optional;
import java.util.UUID;

class QuoteEntity implements AnalysisRow {
    static final Columns COLUMNS = Columns.ofAnalysis(
            "quote",
            "sentence",
            "position",
            "speaker_actor",
            "speaker_start",
            "speaker_end",
            "cue_start",
            "cue_end",
            "content_start",
            "content_end",
            "kind");

    int sentence;
    int position;
    UUID speakerActor;
    Integer speakerStart;
    Integer speakerEnd;
    Integer cueStart;
    Integer cueEnd;
    int contentStart;
    int contentEnd;
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

    @Override
    public Object[] values() {
        return new Object[] {
            sentence, position, speakerActor, speakerStart, speakerEnd, cueStart, cueEnd, contentStart, contentEnd, kind
        };
    }

    static QuoteEntity of(Object[] row) {
        QuoteEntity read = new QuoteEntity();
        read.sentence = (Integer) row[0];
        read.position = (Integer) row[1];
        read.speakerActor = (UUID) row[2];
        read.speakerStart = (Integer) row[3];
        read.speakerEnd = (Integer) row[4];
        read.cueStart = (Integer) row[5];
        read.cueEnd = (Integer) row[6];
        read.contentStart = (Integer) row[7];
        read.contentEnd = (Integer) row[8];
        read.kind = Quote.Kind.valueOf((String) row[9]);
        return read;
    }
}
