package io.standpoint.storage;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of one of the large tables: part of one analysis, on one day. */
@MappedSuperclass
abstract class AnalysisRow implements Serializable {
    @Id
    UUID articleId;

    @Id
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate day;

    @Id
    UUID analysisId;

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
