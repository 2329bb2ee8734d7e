package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** Calls one application by one key, and expects what it answers to be no error. */
record KeyedClient(PackagedApplication application, String key) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";

    String get(String path) throws Exception {
        HttpResponse<String> answer = application.getBy(key, path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    JsonNode read(String path) throws Exception {
        return JSON.readTree(get(path));
    }

    HttpResponse<String> post(int status, String path, String type, String body) throws Exception {
        HttpResponse<String> answer = application.postBy(key, path, type, body);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(status);
        return answer;
    }

    JsonNode post(int status, String path, JsonNode body) throws Exception {
        return JSON.readTree(post(status, path, JSON_TYPE, body.toString()).body());
    }

    void delete(String path) throws Exception {
        assertThat(application.deleteBy(key, path).statusCode()).isEqualTo(204);
    }

    /** Stores an article; where it is. */
    String store(String query, String text) throws Exception {
        return location(post(201, "/articles?" + query, "text/plain", text));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Id of a stored actor. */
    String actor(String name) throws Exception {
        return read("/actors?q=" + name.replace(" ", "%20")).at("/actors/0/id").asText();
    }
}
