package io.standpoint.training;

/**
 * One thing that an analysis gets wrong.
 *
 * @param claim what was to be found, or what should not have been
 */
record ReadingError(Subject subject, Fault fault, String claim) {
    enum Subject {
        /** An actor as a whole */
        ACTOR,
        /** "Netanyahu", "UN": a mention of kind NAME or ALIAS */
        NAME,
        /** "the prime minister" */
        TITLE,
        /** "Israeli" in "Israeli forces" */
        DEMONYM,
        /** "he" */
        PRONOUN,
        /** A stance that a named actor holds */
        HELD_BY_ACTOR,
        /** A stance that "critics" hold */
        HELD_BY_UNNAMED,
        /** A stance of the outlet's own voice */
        HELD_BY_AUTHOR;

        static Subject heldBy(String holder) {
            if (holder.equals("AUTHOR")) {
                return HELD_BY_AUTHOR;
            }
            return holder.startsWith("UNNAMED ") ? HELD_BY_UNNAMED : HELD_BY_ACTOR;
        }
    }

    enum Fault {
        /** Read by hand, not found */
        MISSED,
        /** Found, but not there */
        SUPERFLUOUS,
        /** Two actors are one in the analysis */
        MERGED,
        /** One actor is two in the analysis */
        SPLIT,
        /** A mere place that was made an actor */
        PLACE_AS_ACTOR,
        /** An actor that was made a mere place */
        ACTOR_AS_PLACE,
        /** A mention linked to the wrong actor */
        WRONG_ACTOR,
        /** A stance from the target to the holder */
        WRONG_DIRECTION,
        /** FAVOR for AGAINST or the other way round */
        WRONG_LABEL
    }
}
