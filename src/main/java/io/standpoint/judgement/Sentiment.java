package io.standpoint.judgement;

/** The tone of a sentence, or how it portrays an actor. */
public enum Sentiment {
    /** "The mayor was praised for her courage." */
    POSITIVE,
    /** "The mayor arrived on Monday." */
    NEUTRAL,
    /** "The mayor broke her promise." */
    NEGATIVE,
    /** The most probable label is under the abstain threshold; never stored */
    UNCLEAR
}
