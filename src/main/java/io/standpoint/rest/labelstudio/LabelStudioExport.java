package io.standpoint.rest.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.gold.Coding;
import io.standpoint.rest.labelstudio.LabelStudioAnnotation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What Label Studio exports as "JSON": tasks with the annotations of their coders. Drafts and predictions are left alone:
 * nobody submitted them. Versions before 1.0 call annotations completions.
 *
 * @param unlabelled tasks that no coder has done yet
 * @param problems what can't be taken; everything else is
 */
public record LabelStudioExport(int tasks, int unlabelled, List<Coding> codings, List<Trouble> problems) {
    private static final List<String> ANNOTATIONS = List.of("annotations", "completions");

    /**
     * @param holders how many stances the tasks of the sample ask for, by their rows
     */
    public static LabelStudioExport read(JsonNode tasks, UUID sample, Map<Integer, Integer> holders) {
        int unlabelled = 0;
        List<Coding> codings = new ArrayList<>();
        List<Trouble> problems = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            JsonNode task = tasks.get(i);
            try {
                int row = row(task, sample, holders);
                String field = annotations(task);
                JsonNode annotations = task.path(field);
                unlabelled += annotations.isEmpty() ? 1 : 0;
                for (int k = 0; k < annotations.size(); k++) {
                    String where = field + "[" + k + "]";
                    read(i, new LabelStudioAnnotation(where, annotations.get(k)), row, holders, codings, problems);
                }
            } catch (Unreadable e) {
                problems.add(new Trouble(i, e.field, e.getMessage()));
            }
        }
        return new LabelStudioExport(tasks.size(), unlabelled, codings, problems);
    }

    private static void read(
            int task,
            LabelStudioAnnotation annotation,
            int row,
            Map<Integer, Integer> holders,
            List<Coding> codings,
            List<Trouble> problems) {
        try {
            codings.add(annotation.read(row, holders.get(row)));
        } catch (Unreadable e) {
            problems.add(new Trouble(task, e.field, e.getMessage()));
        }
    }

    private static int row(JsonNode task, UUID sample, Map<Integer, Integer> holders) throws Unreadable {
        JsonNode data = task.path("data");
        if (!data.isObject()) {
            throw new Unreadable("data", "is missing: export the project as JSON, not as JSON-MIN");
        }
        if (!data.path("sample").asText().equals(sample.toString())) {
            throw new Unreadable("data.sample", "is not " + sample);
        }
        JsonNode row = data.path("row");
        if (!row.isInt() || !holders.containsKey(row.intValue())) {
            throw new Unreadable("data.row", "is none of the sample's; its article may have been deleted");
        }
        return row.intValue();
    }

    private static String annotations(JsonNode task) throws Unreadable {
        return ANNOTATIONS.stream()
                .filter(name -> task.path(name).isArray())
                .findFirst()
                .orElseThrow(() -> new Unreadable(ANNOTATIONS.get(0), "must be an array"));
    }
}
