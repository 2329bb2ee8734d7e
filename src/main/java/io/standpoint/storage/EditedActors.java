package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.MergedActors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows the actors of stored analyses as users edited and merged them; the rows stay as they are. */
final class EditedActors {
    private static final String EDITED = """
            select a.id, s.id, s.name, s.wikidata, a.edited, a.name,
                   array(select alias from actor_alias l where l.actor_id = a.id order by alias_key)
            from actor a join actor s on s.id = a.survivor
            where a.id = any(?) and (a.edited or a.survivor <> a.id)""";

    private final Session session;

    EditedActors(Session session) {
        this.session = session;
    }

    Analysis show(Analysis analysis) {
        Map<UUID, Actor> cast = analysis.cast().stream().collect(Collectors.toMap(Actor::id, Function.identity()));
        Map<UUID, Actor> shown = new HashMap<>();
        session.sql(EDITED, (Object) cast.keySet().toArray(UUID[]::new))
                .rows()
                .forEach(row -> shown.put((UUID) row[0], shown(cast.get((UUID) row[0]), row)));
        return new MergedActors(shown).of(analysis);
    }

    /** By the names that a user chose, or else by those in the article, and by its survivor's. */
    private static Actor shown(Actor actor, Object[] row) {
        Actor survivor = new Actor(
                (UUID) row[1], (String) row[2], actor.type(), Optional.ofNullable((String) row[3]), List.of());
        boolean edited = (Boolean) row[4];
        return edited
                ? survivor.knownAs(List.of((String) row[5])).knownAs(List.of((String[]) row[6]))
                : survivor.knownAs(actor.names());
    }
}
