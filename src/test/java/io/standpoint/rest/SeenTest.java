package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What operators see of the service: figures, but nothing of what articles say. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeenTest {
    private static final String MARKER = "Zyzzyvaquill";
    private static final Pattern METRIC =
            Pattern.compile("\\b(standpoint|executor|http_server|jvm|agroal|process|system)_[a-z_]+\\b");

    @Inject
    DataSource database;

    @Test
    void everyFigureOfTheDashboardIsServed() throws Exception {
        given().contentType("text/plain")
                .body("Mayor Ada Quill praised the Harbour Board.")
                .post("/articles?store=false")
                .then()
                .statusCode(200);
        given().get("/models").then().statusCode(200);
        String served =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        List<String> expressions = new ObjectMapper()
                .readTree(Path.of("src/main/grafana/standpoint.json").toFile()).findValues("expr").stream()
                        .map(JsonNode::asText)
                        .toList();
        assertThat(expressions).hasSizeGreaterThan(10);
        TreeSet<String> used = new TreeSet<>();
        expressions.forEach(expression -> METRIC.matcher(expression).results().forEach(name -> used.add(name.group())));

        assertThat(used)
                .contains("standpoint_labels_total", "standpoint_model")
                .allSatisfy(name -> assertThat(served).containsPattern("(?m)^" + name + "(\\{.*})? "));
        assertThat(served)
                .contains("of=\"stance\"")
                .contains("engine=\"encoder\"")
                .contains("stage=\"judgements\"");
    }

    @Test
    void nothingThatAnArticleSaysIsInTheLog() throws Exception {
        String text = "Mayor Ada " + MARKER + " praised the Harbour Board. ";
        List<String> logged = logOf(() -> {
            post("application/json", "{\"text\": \"" + text);
            post("application/json", "{\"text\": 7, \"" + MARKER + "\": \"" + text + "\"}");
            post("application/json", "{\"text\": \"" + text + "\", \"publishedAt\": \"" + MARKER + "\"}");
            post("application/json", "{\"text\": \"" + text + "\", \"title\": \"\\ud83c\"}");
            post("application/json", "{\"text\": \"" + text + "\", \"language\": \"fr\"}");
            post("text/plain", text.repeat(5_000));
            post("text/plain", text.repeat(100_000));
            post("text/plain", "Der Bürgermeister " + MARKER + " lobte gestern die Hafenbehörde sehr. ".repeat(10));
            post("text/plain", text + "\u0000\u0007");
            post("application/xml", text);
            given().contentType("text/plain; charset=UTF-8")
                    .body((text + "\u00e9").getBytes(StandardCharsets.ISO_8859_1))
                    .post("/articles");
            given().get("/articles?q=" + MARKER);
            given().get("/articles/" + MARKER);
            post("text/plain", text);
            databaseRefuses(text);
        });
        assertThat(logged).noneMatch(line -> line.contains(MARKER));
    }

    /** The log keeps what exceptions say: here of a batch, where the driver would tell the values. */
    private void databaseRefuses(String text) throws Exception {
        try (Connection connection = database.getConnection();
                Statement ddl = connection.createStatement()) {
            ddl.execute("create temporary table refusing (body text check (length(body) < 3))");
            try (PreparedStatement insert = connection.prepareStatement("insert into refusing values (?)")) {
                for (int i = 0; i < 2; i++) {
                    insert.setString(1, text);
                    insert.addBatch();
                }
                assertThatThrownBy(insert::executeBatch).satisfies(thrown -> {
                    StringWriter trace = new StringWriter();
                    thrown.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).contains("refusing").doesNotContain(MARKER);
                });
            }
        }
    }

    private static void post(String type, String body) {
        given().contentType(type + "; charset=UTF-8").body(body).post("/articles");
    }

    interface Calls {
        void run() throws Exception;
    }

    static List<String> logOf(Calls calls) throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                StringWriter text = new StringWriter();
                text.append(line.getMessage())
                        .append(' ')
                        .append(List.of(parameters(line)).toString());
                if (line.getThrown() != null) {
                    line.getThrown().printStackTrace(new PrintWriter(text));
                }
                lines.add(text.toString());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            Logger.getLogger("io.standpoint.test").warning("heard");
            calls.run();
        } finally {
            root.removeHandler(handler);
        }
        assertThat(lines).anyMatch(line -> line.contains("heard"));
        return lines;
    }

    private static Object[] parameters(LogRecord line) {
        return line.getParameters() == null
                ? new Object[0]
                : java.util.Arrays.stream(line.getParameters())
                        .map(String::valueOf)
                        .toArray();
    }
}
