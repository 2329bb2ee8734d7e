package io.standpoint.actor;

import java.util.Optional;

/** Pronouns that agree with the same kinds of actors. */
enum PronounClass {
    /** "he", "him", "his", "himself" */
    HE,
    /** "she", "her", "hers", "herself" */
    SHE,
    /** "it", "its", "itself" */
    IT,
    /** "they", "them", "their", "theirs", "themselves" */
    THEY,
    /** "I", "me", "my", "mine", "myself" */
    I;

    /** What a person must be to be meant; empty where gender plays no part. */
    Optional<Gender> gender() {
        return switch (this) {
            case HE -> Optional.of(Gender.MASCULINE);
            case SHE -> Optional.of(Gender.FEMININE);
            default -> Optional.empty();
        };
    }
}
