package io.standpoint.storage;

import io.standpoint.text.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

class ArticleEntity {
    private static final Columns COLUMNS = new Columns(
            "article",
            "id",
            "content_hash",
            "title",
            "text",
            "outlet",
            "author",
            "url",
            "published_at",
            "language",
            "language_uncertain",
            "day",
            "latest_analysis",
            "duplicate_group",
            "repeated",
            "repeated_at_outlet");

    /** The day of an article without a time of publication: PostgreSQL's -infinity. */
    static final LocalDate UNDATED = LocalDate.MIN;

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

    static Optional<ArticleEntity> find(Session session, UUID id) {
        return find(session, "id = ?", id);
    }

    /** The stored one of the same content. */
    static Optional<ArticleEntity> find(Session session, Article article) {
        return find(session, "content_hash = ?", hash(article));
    }

    private static Optional<ArticleEntity> find(Session session, String which, Object value) {
        return session.sql(COLUMNS.select + " where " + which, value).anyRow().map(ArticleEntity::of);
    }

    void insert(Session session) {
        session.sql(
                        COLUMNS.insert,
                        id,
                        contentHash,
                        title,
                        text,
                        outlet,
                        author,
                        url,
                        publishedAt,
                        language,
                        languageUncertain,
                        day,
                        latestAnalysis,
                        duplicateGroup,
                        repeated,
                        repeatedAtOutlet)
                .update();
    }

    private static ArticleEntity of(Object[] row) {
        ArticleEntity read = new ArticleEntity();
        read.id = (UUID) row[0];
        read.contentHash = (byte[]) row[1];
        read.title = (String) row[2];
        read.text = (String) row[3];
        read.outlet = (String) row[4];
        read.author = (String) row[5];
        read.url = (String) row[6];
        read.publishedAt = (Instant) row[7];
        read.language = (String) row[8];
        read.languageUncertain = (Boolean) row[9];
        read.day = (LocalDate) row[10];
        read.latestAnalysis = (UUID) row[11];
        read.duplicateGroup = (UUID) row[12];
        read.repeated = (Boolean) row[13];
        read.repeatedAtOutlet = (Boolean) row[14];
        return read;
    }
}
