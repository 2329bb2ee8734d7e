package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "analysis_actor")
class AnalysisActorEntity extends AnalysisRow {
    @Id
    int position;

    UUID actorId;

    @Enumerated(EnumType.STRING)
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
}
