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
}
