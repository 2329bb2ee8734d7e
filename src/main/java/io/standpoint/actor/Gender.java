package io.standpoint.actor;

/** What "he" and "she" tell apart. */
enum Gender {
    /** "Mr. Biden" */
    MASCULINE,
    /** "Mrs. Merkel" */
    FEMININE;

    Gender other() {
        return this == MASCULINE ? FEMININE : MASCULINE;
    }
}
