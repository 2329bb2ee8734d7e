package io.standpoint.actor;

import java.util.List;
import java.util.Optional;

/**
 * What the gazetteer knows of an actor.
 *
 * @param id the ISO 3166 code of a country, else the name
 * @param name what news calls it: "United States", "United Nations"
 * @param nouns what "the ..." may mean it besides the last word of its name: "company", "bloc"
 * @param wikidata Wikidata id where the row's source carries one
 */
public record GazetteerEntry(ActorType type, String id, String name, List<String> nouns, Optional<String> wikidata) {}
