package io.standpoint.storage;

import io.standpoint.text.Article;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "article")
class ArticleEntity {
    /** The day of an article without a time of publication: PostgreSQL's -infinity. */
    static final LocalDate UNDATED = LocalDate.MIN;

    @Id
    UUID id;

    byte[] contentHash;
    String title;
    String text;
    String outlet;
    String author;
    String url;
    Instant publishedAt;
    String language;
    boolean languageUncertain;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate day;

    UUID latestAnalysis;
    UUID duplicateGroup;
    boolean repeated;
    boolean repeatedAtOutlet;

    static byte[] hash(Article article) {
        return HexFormat.of().parseHex(article.contentHash());
    }

    static LocalDate day(Article article) {
        return article.publishedAt()
                .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC))
                .orElse(UNDATED);
    }

    /** In SQL: only with a value, not a parameter, the planner leaves out the partitions of other months. */
    String dayLiteral() {
        return "date '" + (day.equals(UNDATED) ? "-infinity" : day) + "'";
    }

    static ArticleEntity of(Article article, UUID analysis) {
        ArticleEntity row = new ArticleEntity();
        row.id = article.id();
        row.contentHash = hash(article);
        row.title = article.title().orElse(null);
        row.text = article.text();
        row.outlet = article.outlet().orElse(null);
        row.author = article.author().orElse(null);
        row.url = article.url().orElse(null);
        row.publishedAt = article.publishedAt().orElse(null);
        row.language = article.language();
        row.languageUncertain = article.languageUncertain();
        row.day = day(article);
        row.latestAnalysis = analysis;
        return row;
    }

    Article toArticle() {
        return new Article(
                id,
                Optional.ofNullable(title),
                text,
                Optional.ofNullable(outlet),
                Optional.ofNullable(author),
                Optional.ofNullable(url),
                Optional.ofNullable(publishedAt),
                language,
                languageUncertain,
                Optional.of(duplicateGroup));
    }
}
