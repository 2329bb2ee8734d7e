package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.standpoint.TestDatabase;
import io.standpoint.analysis.AnalysisView;
import io.standpoint.analysis.Analyzer;
import io.standpoint.analysis.AnalyzerFactory;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged application, a native executable above all, against the same classes on this JVM. */
@QuarkusIntegrationTest
@QuarkusTestResource(TestDatabase.class)
class SameAnswersIT {
    private static final int SENTENCES = 500;
    private static final int SENTENCES_AN_ARTICLE = 25;
    /** Answers have four decimals, so a difference of less may show as one of 0.0001. */
    private static final double PROBABILITY = 1.01e-4;
    /** Words' weights have two decimals. */
    private static final double WEIGHT = 1.01e-2;

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final AnalysisView ALL = new AnalysisView(true, OptionalDouble.empty(), false);

    private final Analyzer analyzer = new AnalyzerFactory(ModelStore.shipped(), engine()).newAnalyzer();
    private final Map<String, String> ids = new HashMap<>();

    EngineKind engine() {
        return EngineKind.ENCODER;
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour-deal", "a-failed-mayor"})
    void anArticleGetsTheSameAnalysisAsOnTheJvm(String name) throws IOException {
        compare(Files.readString(Path.of("src/test/resources/golden", name + ".txt")));
    }

    @Test
    void sentencesOfTheNewsGetTheSameJudgementsAsOnTheJvm() throws IOException {
        Path data = Path.of(System.getProperty("standpoint.data")).resolve("newsmtsc/train.jsonl");
        assumeTrue(Files.exists(data), data + " is not there");
        List<String> lines = Files.readAllLines(data).subList(0, SENTENCES);
        int compared = 0;
        for (int from = 0; from < SENTENCES; from += SENTENCES_AN_ARTICLE) {
            StringBuilder article = new StringBuilder();
            for (String line : lines.subList(from, from + SENTENCES_AN_ARTICLE)) {
                article.append(JSON.readTree(line).get("sentence_normalized").asText())
                        .append("\n\n");
            }
            compared += compare(article.toString());
        }
        assertThat(compared).isGreaterThanOrEqualTo(SENTENCES);
    }

    /** @return how many sentences it has */
    private int compare(String text) {
        byte[] answer = given().contentType("text/plain; charset=UTF-8")
                .queryParam("store", "false")
                .queryParam("include", "neither")
                .queryParam("abstainBelow", "0")
                .queryParam("language", "en")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/articles")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        JsonNode expected = JSON.valueToTree(ALL.of(analyzer.analyze(Article.of(text), List.of())));
        JsonNode actual = read(answer);
        ids.clear();
        compare("", expected, actual);
        return actual.path("sentences").size();
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void compare(String path, JsonNode expected, JsonNode actual) {
        assertThat(actual.getNodeType()).as(path).isEqualTo(expected.getNodeType());
        if (expected.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            for (Iterator<String> more = actual.fieldNames(); more.hasNext(); ) {
                assertThat(names).as(path).contains(more.next());
            }
            names.forEach(name -> compare(path + "/" + name, expected.path(name), actual.path(name)));
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(path).isEqualTo(expected.size());
            IntStream.range(0, expected.size()).forEach(i -> compare(path + "/" + i, expected.get(i), actual.get(i)));
        } else if (expected.isNumber()) {
            assertThat(actual.doubleValue())
                    .as(path)
                    .isCloseTo(expected.doubleValue(), within(path.endsWith("/weight") ? WEIGHT : PROBABILITY));
        } else if (!path.equals("/analysis/createdAt")) {
            compareTexts(path, expected.asText(), actual.asText());
        }
    }

    /** Ids are made anew each time: they must stand for each other wherever they stand. */
    private void compareTexts(String path, String expected, String actual) {
        String meant = expected.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? ids.computeIfAbsent(expected, id -> actual)
                : expected;
        assertThat(actual).as(path).isEqualTo(meant);
    }
}
