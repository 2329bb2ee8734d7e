package io.standpoint.rest.labelstudio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.gold.GoldTask;
import io.standpoint.gold.GoldTask.AskedHolder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tasks as Label Studio imports them. Probabilities are in meta, which coders don't see: they give the stratum away. */
public final class LabelStudioTasks {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LabelStudioTasks() {}

    /**
     * @param predictions whether what the classifier says is given as a prediction
     */
    public static ArrayNode of(UUID sample, List<GoldTask> tasks, boolean predictions) {
        ArrayNode all = JSON.arrayNode();
        for (GoldTask task : tasks) {
            ObjectNode one = all.addObject();
            one.set("data", data(sample, task));
            one.putObject("meta").put("probability", task.probability());
            if (predictions) {
                one.putArray("predictions").add(prediction(task));
            }
        }
        return all;
    }

    private static ObjectNode data(UUID sample, GoldTask task) {
        ObjectNode data = JSON.objectNode()
                .put("sample", sample.toString())
                .put("row", task.row())
                .put("title", task.title().orElse(""))
                .put("before", task.context().before())
                .put("sentence", task.context().sentence())
                .put("after", task.context().after())
                .put("target", task.target())
                .put("mentions", mentions(task));
        ArrayNode holders = data.putArray("holders");
        task.holders().forEach(holder -> holders.addObject().put("name", holder.name()));
        return data;
    }

    private static String mentions(GoldTask task) {
        return task.mentions().isEmpty()
                ? task.target()
                : task.mentions().stream().map(words -> "“" + words + "”").collect(Collectors.joining(", "));
    }

    private static ObjectNode prediction(GoldTask task) {
        ObjectNode prediction = JSON.objectNode().put("model_version", task.engine());
        ArrayNode result = prediction.putArray("result");
        result.add(choice(LabelingConfig.SENTIMENT, "sentence", task.sentiment().name()));
        List<AskedHolder> holders = task.holders();
        for (int i = 0; i < holders.size(); i++) {
            int index = i;
            holders.get(i)
                    .stance()
                    .ifPresent(stance ->
                            result.add(choice(LabelingConfig.STANCE + index, "holder_" + index, stance.name())));
        }
        return prediction;
    }

    private static ObjectNode choice(String from, String to, String label) {
        ObjectNode choice = JSON.objectNode()
                .put("id", from)
                .put("from_name", from)
                .put("to_name", to)
                .put("type", "choices");
        choice.putObject("value").putArray("choices").add(label);
        return choice;
    }
}
