package io.standpoint.storage;

import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Other actors that already have what a user wants to give one. Those merged into an actor are the actor itself. */
final class Namesakes {
    private static final String NAMED = "from ActorEntity where nameKey = ?1 and type = ?2 and id <> ?3";
    private static final String IDENTIFIED = "from ActorEntity where wikidata = ?1 and survivor <> ?2 order by id";

    /** An alias that the actor has stays allowed: articles gave it. */
    private static final String NAMED_BY_NEW_ALIAS = """
            from ActorEntity where nameKey in ?1 and type = ?2 and survivor <> ?3
            and nameKey not in (select l.aliasKey from ActorAliasEntity l where l.actorId = ?3) order by id""";

    private final StatelessSession session;

    Namesakes(StatelessSession session) {
        this.session = session;
    }

    /** Another actor of the type with that name. */
    Optional<ActorEntity> named(ActorEntity row, String key) {
        return first(query(NAMED).setParameter(1, key).setParameter(2, row.type).setParameter(3, row.id));
    }

    void refuseName(ActorEntity row, String key) {
        named(row, key).ifPresent(other -> refuse("name", "is that of", other));
    }

    /** @param aliases none of them may be the name of another actor of the type */
    void refuseAliases(ActorEntity row, List<String> aliases) {
        List<String> keys = aliases.stream().map(NameKey::of).toList();
        first(query(NAMED_BY_NEW_ALIAS)
                        .setParameter(1, keys)
                        .setParameter(2, row.type)
                        .setParameter(3, row.id))
                .ifPresent(other -> refuse("aliases[" + keys.indexOf(other.nameKey) + "]", "is the name of", other));
    }

    /** A Wikidata id is one thing's, of whatever type. */
    void refuseWikidata(ActorEntity row, String wikidata) {
        first(query(IDENTIFIED).setParameter(1, wikidata).setParameter(2, row.id))
                .ifPresent(other -> refuse("wikidata", "is that of", other));
    }

    private SelectionQuery<ActorEntity> query(String query) {
        return session.createSelectionQuery(query, ActorEntity.class);
    }

    private static Optional<ActorEntity> first(SelectionQuery<ActorEntity> query) {
        return query.setMaxResults(1).uniqueResultOptional();
    }

    private static void refuse(String field, String complaint, ActorEntity other) {
        throw Refusal.conflict(field, complaint + " " + other.id + " (" + other.name + ")");
    }
}
