package io.standpoint.storage;

import java.util.List;
import java.util.Optional;

/** Other actors that already have what a user wants to give one. Those merged into an actor are the actor itself. */
final class Namesakes {
    private static final String NAMED = "name_key = ? and type = ? and id <> ?";
    private static final String IDENTIFIED = "wikidata = ? and survivor <> ?";

    /** An alias that the actor has stays allowed: articles gave it. */
    private static final String NAMED_BY_NEW_ALIAS = """
            name_key = any(?) and type = ? and survivor <> ?
            and name_key not in (select alias_key from actor_alias where actor_id = ?)""";

    private final Session session;

    Namesakes(Session session) {
        this.session = session;
    }

    /** Another actor of the type with that name. */
    Optional<ActorEntity> named(ActorEntity row, String key) {
        return ActorEntity.find(session, NAMED, key, row.type, row.id);
    }

    void refuseName(ActorEntity row, String key) {
        named(row, key).ifPresent(other -> refuse("name", "is that of", other));
    }

    /** @param aliases none of them may be the name of another actor of the type */
    void refuseAliases(ActorEntity row, List<String> aliases) {
        List<String> keys = aliases.stream().map(NameKey::of).toList();
        ActorEntity.find(session, NAMED_BY_NEW_ALIAS, keys.toArray(String[]::new), row.type, row.id, row.id)
                .ifPresent(other -> refuse("aliases[" + keys.indexOf(other.nameKey) + "]", "is the name of", other));
    }

    /** A Wikidata id is one thing's, of whatever type. */
    void refuseWikidata(ActorEntity row, String wikidata) {
        ActorEntity.find(session, IDENTIFIED, wikidata, row.id)
                .ifPresent(other -> refuse("wikidata", "is that of", other));
    }

    private static void refuse(String field, String complaint, ActorEntity other) {
        throw Refusal.conflict(field, complaint + " " + other.id + " (" + other.name + ")");
    }
}
