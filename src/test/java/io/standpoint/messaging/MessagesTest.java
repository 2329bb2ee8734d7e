package io.standpoint.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.standpoint.Broker;
import io.standpoint.TestBroker;
import io.standpoint.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Articles come as messages, analyses go as messages; what can't be taken goes back with what is wrong. */
@QuarkusTest
@TestProfile(MessagesTest.SmallMessages.class)
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TestBroker.class, restrictToAnnotatedClass = true)
class MessagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "Mayor Ada Quill praised the Harbour Board. Oskar Brandt accused her of lying.";

    /** A longer analysis is sent without its sentences. */
    public static class SmallMessages implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.messaging.outgoing.analyses.max.request.size", "100000", "standpoint.engine", "maxent");
        }
    }

    Broker broker;

    @Test
    void anArticleIsStoredOnceAndItsAnalysisIsSentForEachMessage() throws Exception {
        String article = "{\"title\": \"Twice\", \"outlet\": \"Quay\", \"text\": \"" + TEXT + "\"}";
        int before = stored();

        send("key", article, "1");
        send("key", article, null);

        List<ConsumerRecord<byte[], byte[]>> sent = sent("analyses", "Twice", 2);
        JsonNode analysis = JSON.readTree(sent.get(0).value());
        String id = analysis.at("/article/id").asText();
        assertThat(stored()).isEqualTo(before + 1);
        assertThat(sent)
                .hasSize(2)
                .allSatisfy(message -> assertThat(header(message, "analysis"))
                        .isEqualTo(analysis.at("/analysis/id").asText()))
                .allSatisfy(message -> assertThat(new String(message.key(), StandardCharsets.UTF_8))
                        .isEqualTo(id))
                .allSatisfy(message -> assertThat(header(message, "version")).isEqualTo("1"))
                .allSatisfy(message -> assertThat(header(message, "complete")).isEqualTo("true"));
        assertThat(analysis)
                .isEqualTo(JSON.readTree(
                        given().get("/articles/" + id + "?include=neither").asString()));
    }

    @Test
    void aPostedArticlesAnalysisIsSentToo() throws Exception {
        String id = given().contentType("text/plain; charset=utf-8")
                .body(TEXT)
                .post("/articles?title=Posted")
                .path("article.id");

        assertThat(JSON.readTree(sent("analyses", "Posted", 1).get(0).value())
                        .at("/article/id")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void anAnalysisTooLongForAMessageIsSentWithoutItsSentences() throws Exception {
        String id = given().contentType("text/plain; charset=utf-8")
                .body((TEXT + " ").repeat(100))
                .post("/articles?title=Long&language=en")
                .path("article.id");

        ConsumerRecord<byte[], byte[]> message = sent("analyses", id, 1).get(0);

        assertThat(header(message, "complete")).isEqualTo("false");
        JsonNode summary = JSON.readTree(message.value());
        assertThat(summary.path("sentences").isMissingNode()).isTrue();
        assertThat(summary.path("actors")).isNotEmpty();
    }

    @Test
    void whatCannotBeTakenComesBackAsItWasWithTheProblem() throws Exception {
        send("broken", "{\"text\": \"", null);
        send("future", "{\"text\": \"" + TEXT + "\"}", "2");
        send("blank", "{\"text\": \" \"}", null);

        List<ConsumerRecord<byte[], byte[]>> rejected = sent("articles-rejected", "", 3);

        assertThat(rejected)
                .extracting(message -> new String(message.key(), StandardCharsets.UTF_8) + " "
                        + new String(message.value(), StandardCharsets.UTF_8) + " "
                        + problem(message).path("detail").asText())
                .contains(
                        "broken {\"text\": \" body: is malformed JSON (line 1, column 11)",
                        "future {\"text\": \"" + TEXT + "\"} version: is not 1",
                        "blank {\"text\": \" \"} text: is blank");
    }

    @Test
    void lagIsAMetric() {
        assertThat(given().get("/q/metrics").asString()).contains("kafka_consumer_fetch_manager_records_lag");
    }

    /** In docs/asyncapi.yaml, whose parts are there or in the API's own document. */
    @Test
    void theFormatsAreDocumented() throws Exception {
        JsonNode document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("docs/asyncapi.yaml").toFile());
        JsonNode api = JSON.readTree(given().get("/q/openapi?format=json").asString());

        List<String> parts = document.findValuesAsText("$ref");

        assertThat(parts).anyMatch(part -> part.startsWith("/q/openapi#")).allSatisfy(part -> {
            String[] where = part.split("#");
            assertThat((where[0].isEmpty() ? document : api).at(where[1]).isMissingNode())
                    .as(part)
                    .isFalse();
        });
    }

    private void send(String key, String article, String version) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = broker.producer()) {
            ProducerRecord<byte[], byte[]> message = new ProducerRecord<>("articles", bytes(key), bytes(article));
            if (version != null) {
                message.headers().add("version", bytes(version));
            }
            producer.send(message).get();
        }
    }

    /** Messages that have something in them, as soon as there are so many. */
    private List<ConsumerRecord<byte[], byte[]>> sent(String topic, String with, int number) throws Exception {
        for (int tries = 0; tries < 200; tries++) {
            List<ConsumerRecord<byte[], byte[]>> found = broker.messages(topic).stream()
                    .filter(message -> new String(message.value(), StandardCharsets.UTF_8).contains(with))
                    .toList();
            if (found.size() >= number) {
                return found;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no message with " + with);
    }

    private static int stored() {
        return given().get("/articles?outlet=Quay")
                .jsonPath()
                .getList("articles")
                .size();
    }

    private static JsonNode problem(ConsumerRecord<byte[], byte[]> message) {
        try {
            return JSON.readTree(header(message, "problem"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
