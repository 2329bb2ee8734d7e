package io.standpoint.actor;

import java.util.Optional;

/** What a listed phrase hints at; the first column of the gazetteer. */
enum Hint {
    /** "South Korea" */
    COUNTRY(ActorType.COUNTRY),
    /** "European Union" */
    ORGANIZATION(ActorType.ORGANIZATION),
    /** "Emmanuel Macron" */
    PERSON(ActorType.PERSON),
    /** "Danish" */
    DEMONYM(null),
    /** "Haifa" */
    PLACE(null),
    /** A group or company whose other names the source doesn't tell apart: "polisario front" */
    GROUP(null),
    /** "angela" */
    GIVEN(null),
    /** "merkel" */
    SURNAME(null),
    /** A word that organisations' names have: "ministry", "brigade" */
    ORG_WORD(null);

    private final Optional<ActorType> type;

    Hint(ActorType type) {
        this.type = Optional.ofNullable(type);
    }

    /** The type of actor that the row describes; absent for mere lists of names. */
    Optional<ActorType> type() {
        return type;
    }

    int bit() {
        return 1 << ordinal();
    }
}
