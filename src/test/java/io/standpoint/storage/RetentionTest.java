package io.standpoint.storage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import io.standpoint.analysis.RandomAnalysis;
import io.standpoint.text.Article;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RetentionTest {
    /** Long before what other tests store. */
    private static final LocalDate KEPT = LocalDate.of(2004, 1, 1);

    private static final String ACTOR = "Wanda Oldfield";

    @Inject
    Archive archive;

    @Inject
    Months months;

    @Inject
    Session session;

    @Inject
    AgroalDataSource database;

    @Test
    void whatIsTooOldIsForgottenWithItsPartitions() throws SQLException {
        Retention retention = new Retention(session, archive, months, RetentionTest::months);
        List<UUID> old = List.of(store("1999-03-05"), store("2001-03-05"), store("2001-03-06"), store("2003-12-31"));
        List<UUID> kept = List.of(store("2004-01-01"), store(null));
        assertThat(partitions()).contains("stance_2001", "stance_sum_2003", "sentence_2004");

        retention.forget();

        old.forEach(id -> given().get("/articles/" + id).then().statusCode(404));
        kept.forEach(id -> given().get("/articles/" + id).then().statusCode(200));
        assertThat(partitions())
                .doesNotContain("stance_2001", "stance_sum_2003")
                .contains("sentence_2004");
        String actor = given().queryParam("q", ACTOR).get("/actors").path("actors[0].id");
        given().get("/actors/" + actor + "/stance").then().body("articles", equalTo(2));
        try (Connection connection = database.getConnection()) {
            Recount.compare(connection);
        }
        assertThat(retention.keeps(Instant.parse("2003-12-31T23:59:59Z"))).isFalse();
        assertThat(retention.keeps(Instant.parse("2004-01-01T00:00:00Z"))).isTrue();
        assertThat(rowsWithoutArticle()).isZero();
        store("2001-03-05");
        assertThat(partitions()).as("made again").contains("stance_2001");
    }

    @Test
    void aMonthThatSomebodyReadsIsDroppedLater() throws SQLException {
        Retention retention = new Retention(session, archive, months, RetentionTest::months);
        store("2002-03-05");
        try (Connection reader = database.getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select count(*) from stance");
            retention.forget();
            assertThat(partitions()).contains("stance_2002");
            reader.rollback();
        }

        retention.forget();

        assertThat(partitions()).doesNotContain("stance_2002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1999-12-31", "2000-01-01", "2099-12-31", "2100-01-01", "9999-12-31"})
    void anyDayHasAPlace(String day) {
        UUID id = store(day, "Una Anyday");

        given().get("/articles/" + id).then().statusCode(200).body("sentences.size()", greaterThan(0));
        assertThat(archive.delete(id)).isTrue();
    }

    @Test
    void theNextMonthIsThereBeforeItsArticlesAndThePlannerKnowsTheTables() throws SQLException {
        LocalDate next = LocalDate.now(ZoneOffset.UTC).plusMonths(1);

        months.keepInBackground();

        assertThat(partitions()).contains("stance_" + next.format(DateTimeFormatter.ofPattern("yyyy_MM")));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select relname from pg_class where relkind = 'p'" + " and reltuples < 0")) {
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void everythingIsKeptUnlessAsked() {
        UUID id = store("2005-03-05", "Otto Newfield");

        new Retention(session, archive, months, () -> 0).forget();

        given().get("/articles/" + id).then().statusCode(200);
    }

    private static int months() {
        LocalDate month = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
        return (int) ChronoUnit.MONTHS.between(KEPT, month);
    }

    private UUID store(String day) {
        return store(day, ACTOR);
    }

    private UUID store(String day, String actor) {
        Article article = new Article(
                Article.newId(),
                Optional.empty(),
                actor + " spoke on " + UUID.randomUUID(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(day).map(date -> Instant.parse(date + "T08:00:00Z")),
                "en",
                false,
                Optional.empty());
        return archive.store(RandomAnalysis.of(article, List.of(actor, "Harbour Board"), 1), List.of())
                .analysis()
                .article()
                .id();
    }

    private long rowsWithoutArticle() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from stance where article_id not in"
                        + " (select id from article)) + (select count(*) from sentence where article_id not in"
                        + " (select id from article))")) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> partitions() throws SQLException {
        List<String> partitions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select relname from pg_class where relispartition")) {
            while (row.next()) {
                partitions.add(row.getString(1));
            }
        }
        return partitions;
    }
}
