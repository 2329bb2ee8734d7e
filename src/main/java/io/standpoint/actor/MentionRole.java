package io.standpoint.actor;

/** Whether a mention acts and is judged, or only says where. */
public enum MentionRole {
    /** "Israel rejected the plan" */
    ACTOR,
    /** "in Israel" */
    PLACE
}
