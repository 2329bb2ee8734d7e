package io.standpoint.storage;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.standpoint.actor.ActorPatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Changes stored actors as users ask. Articles stay as they are; whatever is read afterwards shows the change. */
@ApplicationScoped
@Transactional
public class ActorEdits {
    private static final int MERGE_SECONDS = 60 * 60;

    private static final String MERGE = "update ActorEntity set mergedInto = ?1 where id = ?2";
    private static final String LEAD = "update ActorEntity set survivor = ?1 where survivor = ?2";

    /** The actor and all that were merged into it. */
    private static final String LEAD_BACK = """
            with recursive part as (
                select id from actor where id = :id
                union all select a.id from actor a join part p on a.merged_into = p.id
            )
            update actor set survivor = :id where id in (select id from part)""";

    /** Names of merged actors stay theirs, so that a merge can be undone. */
    private static final String MERGED_NAMES = """
            select m.name_key from actor m where m.survivor = :id and m.id <> :id
            union select l.alias_key from actor_alias l join actor m on m.id = l.actor_id
            where m.survivor = :id and m.id <> :id""";

    private static final String ADD_ALIASES = """
            insert into actor_alias (actor_id, alias_key, alias, given)
            select cast(:id as uuid), u.*, :given from unnest(cast(:keys as text[]), cast(:aliases as text[])) as u
            on conflict (actor_id, alias_key) do update set alias = excluded.alias, given = excluded.given""";

    private static final String REMOVE_ALIASES = "delete from ActorAliasEntity where actorId = ?1";

    private final StatelessSession session;
    private final Namesakes namesakes;

    ActorEdits(StatelessSession session) {
        this.session = session;
        namesakes = new Namesakes(session);
    }

    /**
     * Changes an actor. A name that it had becomes an alias unless the aliases are given, too.
     *
     * @return whether there is such an actor
     * @throws Refusal if another actor has the name, an alias as its name, or the Wikidata id; or the actor was merged into
     *     another
     */
    @Audited("edit-actor")
    public boolean patch(UUID id, ActorPatch patch) {
        ActorLock.forEditing(session);
        ActorEntity row = session.get(ActorEntity.class, id);
        if (row == null || patch.isEmpty()) {
            return row != null;
        }
        refuseMerged(row);
        String formerName = row.name;
        patch.name().ifPresent(name -> rename(row, name));
        patch.wikidata().ifPresent(wikidata -> identify(row, wikidata));
        patch.aliases().ifPresent(aliases -> namesakes.refuseAliases(row, aliases));
        row.edited = true;
        session.update(row);
        if (patch.aliases().isPresent()) {
            session.createMutationQuery(REMOVE_ALIASES).setParameter(1, row.id).executeUpdate();
            addAliases(row, patch.aliases().get(), true);
        } else if (patch.name().isPresent()) {
            boolean only = namesakes.named(row, NameKey.of(formerName)).isEmpty();
            addAliases(row, List.of(formerName), only);
        }
        return true;
    }

    /**
     * Merges an actor into another of its type; all that is read shows that one instead. Whatever mentions the actor is counted
     * anew, and meanwhile nobody else stores articles: a second for some thousand.
     *
     * @return whether there is such an actor
     * @throws Refusal if there is no such target, or the merge makes no sense
     */
    @TransactionConfiguration(timeout = MERGE_SECONDS)
    @Audited("merge-actor")
    public boolean merge(UUID id, UUID into) {
        ActorLock.forEditing(session);
        ActorEntity row = session.get(ActorEntity.class, id);
        if (row == null || into.equals(row.mergedInto)) {
            return row != null;
        }
        refuseMerged(row);
        ActorEntity target = session.get(ActorEntity.class, into);
        if (target == null) {
            throw Refusal.impossible("into", "is no actor");
        }
        if (into.equals(id)) {
            throw Refusal.impossible("into", "is the actor itself");
        }
        if (target.type != row.type) {
            throw Refusal.impossible("into", "is " + target.type + ", the actor is " + row.type);
        }
        if (target.survivor.equals(id)) {
            throw Refusal.conflict("into", "was merged into the actor itself");
        }
        List<UUID> led = led(id);
        session.createMutationQuery(MERGE)
                .setParameter(1, into)
                .setParameter(2, id)
                .executeUpdate();
        session.createMutationQuery(LEAD)
                .setParameter(1, target.survivor)
                .setParameter(2, id)
                .executeUpdate();
        new StanceSums(session).recount(led);
        return true;
    }

    /**
     * Undoes a merge: everything that was stored under the actor's id is its own again.
     *
     * @return whether there is such an actor, and it was merged
     */
    @TransactionConfiguration(timeout = MERGE_SECONDS)
    @Audited("undo-merge")
    public boolean unmerge(UUID id) {
        ActorLock.forEditing(session);
        ActorEntity row = session.get(ActorEntity.class, id);
        if (row == null || row.mergedInto == null) {
            return false;
        }
        UUID into = row.mergedInto;
        session.createMutationQuery(MERGE)
                .setParameter(1, null)
                .setParameter(2, id)
                .executeUpdate();
        session.createNativeMutationQuery(LEAD_BACK).setParameter("id", id).executeUpdate();
        new StanceSums(session).recount(led(id));
        LonelyActors.delete(session, List.of(id, into));
        return true;
    }

    /** The actor that survives, and all that were merged into it. */
    private List<UUID> led(UUID survivor) {
        return session.createSelectionQuery("select id from ActorEntity where survivor = ?1", UUID.class)
                .setParameter(1, survivor)
                .getResultList();
    }

    private static void refuseMerged(ActorEntity row) {
        if (row.mergedInto != null) {
            throw Refusal.conflict("id", "was merged into " + row.mergedInto + "; undo that first");
        }
    }

    private void rename(ActorEntity row, String name) {
        String key = NameKey.of(name);
        if (!key.equals(row.nameKey)) {
            namesakes.refuseName(row, key);
            row.nameKey = key;
            row.homonym = 0;
        }
        row.name = name;
    }

    private void identify(ActorEntity row, String wikidata) {
        if (!wikidata.isEmpty() && !wikidata.equals(row.wikidata)) {
            namesakes.refuseWikidata(row, wikidata);
        }
        row.wikidata = wikidata.isEmpty() ? null : wikidata;
    }

    private void addAliases(ActorEntity row, List<String> aliases, boolean given) {
        Map<String, String> added = new TreeMap<>();
        aliases.forEach(alias -> added.putIfAbsent(NameKey.of(alias), alias));
        session.createNativeQuery(MERGED_NAMES, String.class)
                .setParameter("id", row.id)
                .getResultList()
                .forEach(added::remove);
        session.createNativeMutationQuery(ADD_ALIASES)
                .setParameter("id", row.id)
                .setParameter("keys", added.keySet().toArray(String[]::new))
                .setParameter("aliases", added.values().toArray(String[]::new))
                .setParameter("given", given)
                .executeUpdate();
        session.createMutationQuery(REMOVE_ALIASES + " and aliasKey = ?2")
                .setParameter(1, row.id)
                .setParameter(2, row.nameKey)
                .executeUpdate();
    }
}
