package io.standpoint.actor;

import java.util.Optional;

/**
 * What the gazetteer knows of an actor.
 *
 * @param id the ISO 3166 code of a country, else the name
 * @param name what news calls it: "United States", "United Nations"
 * @param wikidata Wikidata id where the row's source carries one
 */
public record GazetteerEntry(ActorType type, String id, String name, Optional<String> wikidata) {}
