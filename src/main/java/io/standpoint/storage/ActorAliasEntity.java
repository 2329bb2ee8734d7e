package io.standpoint.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

@Entity
@Table(name = "actor_alias")
class ActorAliasEntity implements Serializable {
    @Id
    UUID actorId;

    @Id
    String aliasKey;

    String alias;
    boolean given;

    @Override
    public boolean equals(Object other) {
        return other instanceof ActorAliasEntity that && actorId.equals(that.actorId) && aliasKey.equals(that.aliasKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(actorId, aliasKey);
    }
}
