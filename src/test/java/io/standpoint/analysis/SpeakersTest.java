package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionKind;
import io.standpoint.actor.MentionRole;
import io.standpoint.speech.Quote;
import io.standpoint.speech.Speaker;
import io.standpoint.text.CharSpan;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpeakersTest {
    private static final String TEXT =
            "Lee left. Boeing chief executive Dave Calhoun of Ohio said Lee was wrong. Officials denied it.";

    @Test
    void theActorWhoseMentionEndsThePhraseSpeaks() {
        assertThat(speaker("Boeing chief executive Dave Calhoun", "Lee", "Boeing", "Dave Calhoun", "Ohio"))
                .isEqualTo(named("Dave Calhoun"));
    }

    @Test
    void elseTheFirstThatThePhraseMentions() {
        assertThat(speaker("Boeing chief executive Dave Calhoun of", "Lee", "Boeing", "Dave Calhoun", "Ohio"))
                .isEqualTo(named("Boeing"));
    }

    @Test
    void aMentionThatReachesOutOfThePhraseIsNotTheSpeaker() {
        assertThat(speaker("Dave", "Dave Calhoun")).isEqualTo(phrase("Dave"));
        assertThat(speaker("Calhoun", "Dave Calhoun")).isEqualTo(phrase("Calhoun"));
    }

    @Test
    void aPhraseThatMentionsNobodyStays() {
        assertThat(speaker("Officials", "Lee", "Boeing", "Dave Calhoun")).isEqualTo(phrase("Officials"));
    }

    private static Speaker speaker(String phrase, String... mentioned) {
        List<Mention> mentions = Stream.of(mentioned).map(SpeakersTest::mention).toList();
        Quote quote = new Quote(1, Optional.of(phrase(phrase)), Optional.empty(), span("wrong"), Quote.Kind.INDIRECT);
        return Speakers.name(List.of(quote), mentions).get(0).speaker().orElseThrow();
    }

    private static Mention mention(String name) {
        return new Mention(actor(name), 1, span(name), name, MentionKind.NAME, MentionRole.ACTOR, 0.9);
    }

    private static Speaker named(String name) {
        return new Speaker(Optional.of(actor(name)), span(name), name);
    }

    private static Speaker phrase(String words) {
        return new Speaker(Optional.empty(), span(words), words);
    }

    private static UUID actor(String name) {
        return new UUID(0, name.hashCode());
    }

    private static CharSpan span(String words) {
        int start = TEXT.indexOf(words);
        return new CharSpan(start, start + words.length());
    }
}
