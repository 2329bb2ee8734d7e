package io.standpoint.actor;

/** What the name finder tells apart. */
public enum NameType {
    /** "Angela Merkel" */
    PERSON,
    /** "World Bank" */
    ORGANIZATION,
    /** "Rafah", "France" */
    LOCATION,
    /** "Israeli", "the French" */
    DEMONYM
}
