package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class AnalysisActorEntity implements AnalysisRow {
    static final Columns COLUMNS =
            Columns.ofAnalysis("analysis_actor", "position", "actor_id", "type", "name", "wikidata", "aliases");

    int position;
    UUID actorId;
    ActorType type;
    String name;
    String wikidata;
    String[] aliases;

    static AnalysisActorEntity of(Actor actor, int position) {
        AnalysisActorEntity row = new AnalysisActorEntity();
        row.position = position;
        row.actorId = actor.id();
        row.type = actor.type();
        row.name = actor.name();
        row.wikidata = actor.wikidata().orElse(null);
        row.aliases = actor.aliases().toArray(String[]::new);
        return row;
    }

    Actor toActor() {
        return new Actor(actorId, name, type, Optional.ofNullable(wikidata), List.of(aliases));
    }

    @Override
    public Object[] values() {
        return new Object[] {position, actorId, type, name, wikidata, aliases};
    }

    static AnalysisActorEntity of(Object[] row) {
        AnalysisActorEntity read = new AnalysisActorEntity();
        read.position = (Integer) row[0];
        read.actorId = (UUID) row[1];
        read.type = ActorType.valueOf((String) row[2]);
        read.name = (String) row[3];
        read.wikidata = (String) row[4];
        read.aliases = (String[]) row[5];
        return read;
    }
}
