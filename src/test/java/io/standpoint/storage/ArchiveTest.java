package io.standpoint.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.Fixtures;
import io.standpoint.text.Article;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArchiveTest {
    @Inject
    Archive archive;

    @Inject
    ActorIndex actors;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-26T10:00:00.123456Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"})
    void aStoredAnalysisReadsBackAsItWasAnswered(String publishedAt) {
        Analysis analysis = Fixtures.analysis(Fixtures.article("Round Trip", publishedAt));

        Archive.Stored stored = archive.store(analysis, List.of());

        assertThat(stored.created()).isTrue();
        assertThat(find(stored)).contains(stored.analysis());
    }

    @Test
    void anUndatedArticleReadsBackToo() {
        Archive.Stored stored = archive.store(Fixtures.analysis(Fixtures.article("Undated", null)), List.of());

        assertThat(find(stored)).contains(stored.analysis());
    }

    @Test
    void theSameContentIsStoredOnceHoweverManyPostItAtOnce() throws Exception {
        ExecutorService posters = Executors.newFixedThreadPool(8);
        List<Future<Archive.Stored>> posts = IntStream.range(0, 24)
                .mapToObj(i -> Fixtures.analysis(Fixtures.article("Race", "2024-03-26T10:00:00Z")))
                .map(analysis -> posters.submit(() -> archive.store(analysis, List.of())))
                .toList();
        posters.shutdown();

        int created = 0;
        for (Future<Archive.Stored> post : posts) {
            assertThat(post.get().analysis()).isEqualTo(posts.get(0).get().analysis());
            created += post.get().created() ? 1 : 0;
        }
        assertThat(created).isOne();
    }

    @Test
    void differentArticlesPostedAtOnceShareTheirActors() throws Exception {
        ExecutorService posters = Executors.newFixedThreadPool(8);
        List<Future<Archive.Stored>> posts = IntStream.range(0, 24)
                .mapToObj(i -> Fixtures.analysis(Fixtures.article("Shared " + i, "2024-03-26T10:00:00Z")))
                .map(analysis -> posters.submit(() -> archive.store(analysis, List.of())))
                .toList();
        posters.shutdown();

        UUID first = posts.get(0).get().analysis().cast().get(0).id();
        for (Future<Archive.Stored> post : posts) {
            assertThat(post.get().analysis().cast().get(0).id()).isEqualTo(first);
        }
    }

    @Test
    void newerModelsMakeANewAnalysisAndTheOlderOneStays() {
        Article article = Fixtures.article("Newer", "2024-03-26T10:00:00Z");
        Archive.Stored older = archive.store(Fixtures.analysis(article, "1"), List.of());
        Archive.Stored newer = archive.store(Fixtures.analysis(article, "2"), List.of());

        UUID id = older.analysis().article().id();
        assertThat(newer.created()).isTrue();
        assertThat(archive.find(id, Optional.empty())).contains(newer.analysis());
        assertThat(archive.find(id, Optional.of(older.analysis().provenance().id())))
                .contains(older.analysis());
    }

    @Test
    void twoActorsOfOneArticleWithTheSameNameStayTwo() {
        Article article = Fixtures.article("Homonyms", "2024-03-26T10:00:00Z");
        Actor one = new Actor(Article.newId(), "John Smith", ActorType.PERSON, Optional.empty(), List.of());
        Actor other = new Actor(Article.newId(), "JOHN SMITH", ActorType.PERSON, Optional.empty(), List.of());
        Analysis analysis =
                Analysis.of(article, Fixtures.analysis(article).provenance(), List.of(one, other), List.of());

        Archive.Stored stored = archive.store(analysis, List.of());

        assertThat(stored.analysis().cast()).extracting(Actor::id).doesNotHaveDuplicates();
        assertThat(find(stored)).contains(stored.analysis());
    }

    @Test
    void aDeletedArticleLeavesNoRowAndNoLonelyActor() throws SQLException {
        Article article = Fixtures.article("Gone", "2024-03-26T10:00:00Z");
        Actor hermit =
                new Actor(Article.newId(), "The Hermit of Skerry", ActorType.PERSON, Optional.empty(), List.of());
        Archive.Stored stored = archive.store(
                Analysis.of(article, Fixtures.analysis(article).provenance(), List.of(hermit), List.of()), List.of());
        Archive.Stored other = archive.store(Fixtures.analysis(Fixtures.article("Stays", null)), List.of());

        assertThat(archive.delete(stored.analysis().article().id())).isTrue();

        assertThat(actors.find(stored.analysis().cast().get(0).id())).isEmpty();
        assertThat(actors.find(other.analysis().cast().get(0).id())).isPresent();
        for (String table :
                List.of("analysis", "analysis_actor", "sentence", "mention", "quote", "judgement", "stance")) {
            assertThat(query("select count(*) from " + table + " where article_id = '" + article.id() + "'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void actorsAreFoundByPartOfANameOrAliasWhateverItsAccents() {
        Article article = Fixtures.article("Accents", null);
        Actor erdem = new Actor(
                Article.newId(), "Selin Erdoğru", ActorType.PERSON, Optional.empty(), List.of("The 100% Minister"));
        archive.store(
                Analysis.of(article, Fixtures.analysis(article).provenance(), List.of(erdem), List.of()), List.of());

        for (String q : List.of("erdogru", "ERDO", "Selin E", "100% min")) {
            assertThat(actors.page(Optional.of(q), Optional.empty(), Optional.empty(), 10)
                            .items())
                    .as(q)
                    .extracting(Actor::name)
                    .containsExactly("Selin Erdoğru");
        }
        assertThat(actors.page(Optional.of("100_"), Optional.empty(), Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    @Test
    void whatIsAcknowledgedIsOnDisk() throws SQLException {
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void everyColumnIsExplained() throws SQLException {
        assertThat(query("select string_agg(c.relname || '.' || a.attname, ', ') from pg_attribute a"
                        + " join pg_class c on c.oid = a.attrelid where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0"
                        + " and c.relnamespace = 'public'::regnamespace and c.relname not like 'flyway%'"
                        + " and col_description(c.oid, a.attnum) is null"))
                .isNull();
    }

    private Optional<Analysis> find(Archive.Stored stored) {
        return archive.find(stored.analysis().article().id(), Optional.empty());
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
