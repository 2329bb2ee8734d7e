package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.standpoint.rest.LabelStudioCoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A service that holds some of everything, and what it answered then. */
final class UsedService {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OUTLET = "Harbour%20Post";
    private static final int ARTICLES = 24;
    private static final int LINES = 5;

    private static final List<String> SENTENCES = List.of(
            "Mayor Ada Quill praised the Harbour Board.",
            "Peter Brandt accused Ada Quill of lying to the town.",
            "Critics said that Ada Quill had failed.",
            "Sweden backed Peter Brandt against Norway.",
            "Oskar Brunn defended Norway and thanked Ada Quill.");

    private final Map<String, String> answers = new LinkedHashMap<>();

    /** Uses one that is new, and remembers. */
    UsedService(KeyedClient client) throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            String location = client.store(about(i), text(i));
            assertThat(client.get(location + "/text")).isEqualTo(text(i));
            addresses.addAll(List.of(location, location + "/text"));
        }
        String quill = client.actor("Ada Quill");
        String report = "/actors/" + quill + "/stance?interval=month&outlet=" + OUTLET;
        addresses.addAll(List.of(report, merge(client, "Oskar Brunn", "Peter Brandt")));
        String sample = label(client, quill);
        String job = job(client);
        addresses.addAll(List.of(sample, sample + "/tasks", job, job + "/results", "/audit"));
        for (String list : List.of("/matrix", "/stances", "/articles")) {
            addresses.add(list + "?limit=100&outlet=" + OUTLET);
        }
        for (String address : addresses) {
            answers.put(address, client.get(address));
        }
        assertThat(answers.get(report)).contains("\"correction\":{");
        assertThat(answers.get("/audit")).contains("merge");
    }

    /** Fails where anything is answered otherwise. */
    void compare(KeyedClient client) throws Exception {
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            assertThat(client.get(answer.getKey())).as(answer.getKey()).isEqualTo(answer.getValue());
        }
    }

    /** The same article again is the stored one, a new one counts, and jobs are done. */
    void useAgain(KeyedClient client) throws Exception {
        String report = "/actors/" + client.actor("Ada Quill") + "/stance?duplicates=all&outlet=" + OUTLET;
        int before = client.read(report).path("articles").asInt();
        client.post(200, "/articles?" + about(0), "text/plain", text(0));
        client.store(about(ARTICLES), text(ARTICLES));
        assertThat(client.read(report).path("articles").asInt()).isEqualTo(before + 1);
        job(client);
    }

    /** Of twelve months, every third one near the one before it. */
    private static String about(int i) {
        return "outlet=" + OUTLET + "&publishedAt=2023-%02d-15T10:00:00Z&title=%d".formatted(1 + i % 12, i);
    }

    private static String text(int i) {
        return IntStream.range(0, 3)
                .mapToObj(k -> SENTENCES.get((i / 3 + k) % SENTENCES.size()))
                .collect(Collectors.joining(" ", "", " That was on day " + i + "."));
    }

    /** The first actor's address, where there is the second one from now on. */
    private static String merge(KeyedClient client, String from, String into) throws Exception {
        String address = "/actors/" + client.actor(from);
        client.post(200, address + "/merge", JSON.createObjectNode().put("into", client.actor(into)));
        return address;
    }

    private static String label(KeyedClient client, String target) throws Exception {
        String sample = "/gold/"
                + client.post(
                                201,
                                "/gold",
                                JSON.createObjectNode().put("size", 20).put("target", target))
                        .path("id")
                        .asText();
        LabelStudioCoder coder = new LabelStudioCoder(
                7, "2024-03-26T10:00:05.123456Z", sentence -> sentence.contains("accused") ? -1 : 0);
        client.post(200, sample + "/labels", coder.label((ArrayNode) client.read(sample + "/tasks")));
        return sample;
    }

    private static String job(KeyedClient client) throws Exception {
        String lines = IntStream.range(0, LINES)
                .mapToObj(i -> JSON.createObjectNode()
                        .put("text", text(1000 + i))
                        .put("outlet", "Job")
                        .put("title", String.valueOf(Instant.now()))
                        .toString())
                .collect(Collectors.joining("\n"));
        String job = KeyedClient.location(client.post(202, "/jobs", "application/x-ndjson", lines));
        Instant patience = Instant.now().plus(Duration.ofMinutes(1));
        JsonNode seen = client.read(job);
        while (!BackgroundWork.finished(seen) && Instant.now().isBefore(patience)) {
            Thread.sleep(50);
            seen = client.read(job);
        }
        assertThat(seen.at("/progress/stored").asInt()).as(seen.toString()).isEqualTo(LINES);
        return job;
    }
}
