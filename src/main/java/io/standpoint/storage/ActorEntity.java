package io.standpoint.storage;

import io.standpoint.actor.ActorType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "actor")
class ActorEntity {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ActorType type;

    String name;
    String nameKey;
    int homonym;
    String wikidata;
    UUID mergedInto;
    UUID survivor;
    boolean edited;
}
