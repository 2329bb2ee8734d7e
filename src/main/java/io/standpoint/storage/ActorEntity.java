package io.standpoint.storage;

import io.standpoint.actor.ActorType;
import java.util.Optional;
import java.util.UUID;

class ActorEntity {
    private static final Columns COLUMNS = new Columns(
            "actor", "id", "type", "name", "name_key", "homonym", "wikidata", "merged_into", "survivor", "edited");

    private static final String UPDATE =
            "update actor set name = ?, name_key = ?, homonym = ?, wikidata = ?, edited = ? where id = ?";

    UUID id;
    ActorType type;
    String name;
    String nameKey;
    int homonym;
    String wikidata;
    UUID mergedInto;
    UUID survivor;
    boolean edited;

    static Optional<ActorEntity> find(Session session, UUID id) {
        return find(session, "id = ?", id);
    }

    /** @param which a condition, with {@code ?} for each value */
    static Optional<ActorEntity> find(Session session, String which, Object... values) {
        return session.sql(COLUMNS.select + " where " + which + " order by id limit 1", values)
                .anyRow()
                .map(ActorEntity::of);
    }

    /** Writes what users may change. */
    void update(Session session) {
        session.sql(UPDATE, name, nameKey, homonym, wikidata, edited, id).update();
    }

    private static ActorEntity of(Object[] row) {
        ActorEntity read = new ActorEntity();
        read.id = (UUID) row[0];
        read.type = ActorType.valueOf((String) row[1]);
        read.name = (String) row[2];
        read.nameKey = (String) row[3];
        read.homonym = (Integer) row[4];
        read.wikidata = (String) row[5];
        read.mergedInto = (UUID) row[6];
        read.survivor = (UUID) row[7];
        read.edited = (Boolean) row[8];
        return read;
    }
}
