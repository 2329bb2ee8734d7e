package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class AnalysisActorEntity extends AnalysisRow {
    static final Columns COLUMNS = new Columns(
            "analysis_actor",
            "article_id",
            "day",
            "analysis_id",
            "position",
            "actor_id",
            "type",
            "name",
            "wikidata",
            "aliases");

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
    Object[] values() {
        return new Object[] {articleId, day, analysisId, position, actorId, type, name, wikidata, aliases};
    }

    static AnalysisActorEntity of(Object[] row) {
        AnalysisActorEntity read = new AnalysisActorEntity();
        read.position = (Integer) row[3];
        read.actorId = (UUID) row[4];
        read.type = ActorType.valueOf((String) row[5]);
        read.name = (String) row[6];
        read.wikidata = (String) row[7];
        read.aliases = (String[]) row[8];
        return read;
    }
}
