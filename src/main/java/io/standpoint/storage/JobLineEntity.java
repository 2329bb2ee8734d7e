package io.standpoint.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

@Entity
@Table(name = "job_line")
class JobLineEntity implements Serializable {
    @Id
    UUID jobId;

    @Id
    long line;

    byte[] body;

    static JobLineEntity of(UUID job, long line, byte[] body) {
        JobLineEntity row = new JobLineEntity();
        row.jobId = job;
        row.line = line;
        row.body = body;
        return row;
    }

    /** Rows are never compared; Hibernate only asks that an id of several parts defines this. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
