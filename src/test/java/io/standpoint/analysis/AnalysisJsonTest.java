package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AnalysisJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final JsonNode json =
            JSON.valueToTree(Fixtures.analysis(Fixtures.article("The Quay", "2024-03-26T10:00:00Z")));

    @Test
    void anAnalysisHasTheShapeThatTheApiDescribes() {
        assertThat(names(json)).containsExactly("article", "analysis", "actors", "sentences");
        assertThat(names(json.at("/article")))
                .containsExactly(
                        "id",
                        "title",
                        "outlet",
                        "author",
                        "url",
                        "publishedAt",
                        "language",
                        "languageUncertain",
                        "duplicateGroup",
                        "contentHash");
        assertThat(names(json.at("/analysis")))
                .containsExactly("id", "createdAt", "pipeline", "engine", "models", "watchlists");
        assertThat(names(json.at("/actors/0"))).containsExactly("id", "name", "type", "wikidata", "aliases", "summary");
        assertThat(names(json.at("/sentences/0")))
                .containsExactly("index", "start", "end", "text", "sentiment", "mentions", "quotes", "judgements");
        assertThat(names(json.at("/sentences/0/sentiment"))).containsExactly("label", "probabilities");
        assertThat(names(json.at("/sentences/0/mentions/0")))
                .containsExactly("actor", "start", "end", "text", "kind", "role", "probability");
        assertThat(names(json.at("/sentences/1/quotes/0"))).containsExactly("speaker", "cue", "content", "kind");
    }

    @Test
    void aHolderIsFlatAndARulesStanceHasNoProbabilities() {
        JsonNode stances = json.at("/sentences/1/judgements/0/stances");
        assertThat(names(stances.get(0))).containsExactly("holder", "label", "evidence");
        assertThat(names(stances.at("/0/holder"))).containsExactly("kind");
        assertThat(names(stances.at("/1/holder"))).containsExactly("kind", "start", "end", "text");
    }

    @Test
    void aSummaryCountsEachSentenceOncePerTarget() {
        JsonNode quill = json.at("/actors/0/summary");
        assertThat(quill.at("/sentences").asInt()).isEqualTo(2);
        assertThat(quill.at("/stance/against").asInt()).isEqualTo(1);
        assertThat(quill.at("/stance/neither").asInt()).isEqualTo(1);
        assertThat(quill.at("/netStance").asDouble()).isEqualTo(-0.5);
    }

    private static List<String> names(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .toList();
    }
}
