package io.standpoint.actor;

/** How a span refers to an actor. */
public enum MentionKind {
    /** The actor's fullest name: "Benjamin Netanyahu" */
    NAME,
    /** A shorter or other name: "Netanyahu", "UN" */
    ALIAS,
    /** "the prime minister" */
    TITLE,
    /** "Israeli" in "Israeli forces" */
    DEMONYM,
    /** "he" */
    PRONOUN
}
