package io.standpoint.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.ToIntFunction;

/** Labels tasks and gives them back as Label Studio exports them. */
public final class LabelStudioCoder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int id;
    private final String time;
    private final ToIntFunction<String> side;

    /**
     * @param time when the coder did it
     * @param side of a sentence: 1 where Peter Brandt is for the target, -1 where he is against it, 0 where nobody takes a side
     */
    public LabelStudioCoder(int id, String time, ToIntFunction<String> side) {
        this.id = id;
        this.time = time;
        this.side = side;
    }

    /** Adds an annotation to each task. */
    public ArrayNode label(ArrayNode tasks) {
        tasks.forEach(task -> annotations(task).add(annotation(task.path("data"))));
        return tasks;
    }

    static ArrayNode annotations(JsonNode task) {
        return task.has("annotations")
                ? (ArrayNode) task.path("annotations")
                : ((ObjectNode) task).put("id", 1).putArray("annotations");
    }

    private ObjectNode annotation(JsonNode data) {
        int taken = side.applyAsInt(data.path("sentence").asText());
        ObjectNode annotation = JSON.createObjectNode()
                .put("id", 1000 + data.path("row").asInt())
                .put("was_cancelled", false)
                .put("ground_truth", false)
                .put("created_at", time)
                .put("updated_at", time)
                .put("lead_time", 12.3);
        annotation.putObject("completed_by").put("id", id).put("email", "coder@desk.example");
        ArrayNode result = annotation.putArray("result");
        result.add(choice("sentiment", "sentence", taken < 0 ? "NEGATIVE" : "NEUTRAL"));
        int holder = holder(data.path("holders"));
        for (int i = 0; i < data.path("holders").size(); i++) {
            String label = i != holder || taken == 0 ? "NEITHER" : taken < 0 ? "AGAINST" : "FAVOR";
            result.add(choice("stance_" + i, "holder_" + i, label));
        }
        return annotation;
    }

    /** Peter Brandt, or anybody else where he isn't listed. */
    private static int holder(JsonNode holders) {
        for (int i = 0; i < holders.size(); i++) {
            if (holders.get(i).path("name").asText().equals("Peter Brandt")) {
                return i;
            }
        }
        return holders.size() - 1;
    }

    private static ObjectNode choice(String from, String to, String label) {
        ObjectNode choice = JSON.createObjectNode()
                .put("id", "r" + from)
                .put("from_name", from)
                .put("to_name", to)
                .put("type", "choices")
                .put("origin", "manual");
        choice.putObject("value").putArray("choices").add(label);
        return choice;
    }
}
