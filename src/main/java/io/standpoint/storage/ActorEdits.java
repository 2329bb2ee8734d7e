package io.standpoint.storage;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.standpoint.actor.ActorPatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Changes stored actors as users ask. Articles stay as they are; whatever is read afterwards shows the change. */
@ApplicationScoped
@Transactional
public class ActorEdits {
    private static final int MERGE_SECONDS = 60 * 60;

    private static final String MERGE = "update actor set merged_into = ? where id = ?";
    private static final String LEAD = "update actor set survivor = ? where survivor = ?";

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

    private static final String REMOVE_ALIASES = "delete from actor_alias where actor_id = ?";

    private final Session session;
    private final Namesakes namesakes;

    ActorEdits(Session session) {
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
        ActorEntity row = ActorEntity.find(session, id).orElse(null);
        if (row == null || patch.isEmpty()) {
            return row != null;
        }
        refuseMerged(row);
        String formerName = row.name;
        patch.name().ifPresent(name -> rename(row, name));
        patch.wikidata().ifPresent(wikidata -> identify(row, wikidata));
        patch.aliases().ifPresent(aliases -> namesakes.refuseAliases(row, aliases));
        row.edited = true;
        row.update(session);
        if (patch.aliases().isPresent()) {
            session.sql(REMOVE_ALIASES, row.id).update();
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
        ActorEntity row = ActorEntity.find(session, id).orElse(null);
        if (row == null || into.equals(row.mergedInto)) {
            return row != null;
        }
        refuseMerged(row);
        ActorEntity target = ActorEntity.find(session, into).orElse(null);
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
        session.sql(MERGE, into, id).update();
        session.sql(LEAD, target.survivor, id).update();
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
        ActorEntity row = ActorEntity.find(session, id).orElse(null);
        if (row == null || row.mergedInto == null) {
            return false;
        }
        UUID into = row.mergedInto;
        session.sql(MERGE, null, id).update();
        session.sql(LEAD_BACK).with("id", id).update();
        new StanceSums(session).recount(led(id));
        LonelyActors.delete(session, List.of(id, into));
        return true;
    }

    /** The actor that survives, and all that were merged into it. */
    private List<UUID> led(UUID survivor) {
        return session.sql("select id from actor where survivor = ?", survivor).list(UUID.class);
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
        session.sql(MERGED_NAMES).with("id", row.id).list(String.class).forEach(added::remove);
        session.sql(ADD_ALIASES)
                .with("id", row.id)
                .with("keys", added.keySet().toArray(String[]::new))
                .with("aliases", added.values().toArray(String[]::new))
                .with("given", given)
                .update();
        session.sql(REMOVE_ALIASES + " and alias_key = ?", row.id, row.nameKey).update();
    }
}
