package io.standpoint.analysis;

import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRole;
import io.standpoint.speech.Quote;
import io.standpoint.speech.Speaker;
import java.util.List;
import java.util.Optional;

/** Tells which actor a speaker's words name. */
final class Speakers {
    private Speakers() {}

    /** The same quotes, each speaker being the first actor that its phrase mentions; unnamed ones stay phrases. */
    static List<Quote> name(List<Quote> quotes, List<Mention> mentions) {
        return quotes.stream()
                .map(quote -> new Quote(
                        quote.sentence(),
                        quote.speaker().map(speaker -> named(speaker, mentions)),
                        quote.cue(),
                        quote.content(),
                        quote.kind()))
                .toList();
    }

    private static Speaker named(Speaker speaker, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention ->
                        mention.role() == MentionRole.ACTOR && speaker.span().contains(mention.span()))
                .findFirst()
                .map(mention -> new Speaker(Optional.of(mention.actor()), mention.span(), mention.text()))
                .orElse(speaker);
    }
}
