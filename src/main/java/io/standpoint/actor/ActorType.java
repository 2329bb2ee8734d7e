package io.standpoint.actor;

/** What kind of actor can hold a stance or be its target. */
public enum ActorType {
    /** "Benny Gantz" */
    PERSON,
    /** "Hamas", "the European Union", "Tesla" */
    ORGANIZATION,
    /** A nation or its government: "Israel", "Washington" as metonym */
    COUNTRY
}
