package io.standpoint.judgement;

/** A holder's position on a target. */
public enum Stance {
    /** "Biden praised Zelensky" */
    FAVOR,
    /** "Biden criticised Netanyahu" */
    AGAINST,
    /** "Biden met Netanyahu" */
    NEITHER,
    /** The most probable label is under the abstain threshold; never stored */
    UNCLEAR
}
