package io.standpoint.actor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.standpoint.text.CharSpan;
import java.util.UUID;

/**
 * A span that refers to an actor.
 *
 * @param actor id of the actor
 * @param sentence index of the sentence
 * @param probability the name finder's for the span and its type, also for the same name elsewhere in the article; 1 for a
 *     name that the request asked for, and for what rules found, which no model gives a probability: a compound
 *     ("US-Israel"), an acronym's full name, a title. Of "he" and "she": of the link to the actor, as {@link
 *     PronounResolver}'s model gives it. Of "it", "they" and a speaker's "I", which rules link: that of the actor's surest
 *     name, for the link is no surer
 */
public record Mention(
        UUID actor,
        @JsonIgnore int sentence,
        @JsonUnwrapped CharSpan span,
        String text,
        MentionKind kind,
        MentionRole role,
        double probability) {}
