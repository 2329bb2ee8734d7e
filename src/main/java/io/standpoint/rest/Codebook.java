package io.standpoint.rest;

import io.standpoint.actor.ActorType;
import io.standpoint.actor.MentionKind;
import io.standpoint.actor.MentionRole;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.Stance;
import io.standpoint.rest.export.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The data dictionary, from the same words as the API's document. */
public record Codebook(List<Unit> units, List<LabelSet> labels, List<Field> columns) {
    private static final List<String> UNITS = List.of("article", "sentence", "judgement", "stance", "report", "gold");

    /** What is counted. */
    public record Unit(String name, String description) {}

    /** Labels that exclude each other. */
    public record LabelSet(String name, List<Label> labels) {}

    /** One label with an example from the news. */
    public record Label(String label, String description, String example) {}

    /** One column of what GET /stances exports. */
    public record Field(String name, String type, String description, String example) {}

    static Codebook read() {
        FieldWords words = new FieldWords();
        return new Codebook(
                UNITS.stream()
                        .map(name -> new Unit(name, entry(words, "Unit", name).description()))
                        .toList(),
                List.of(
                        labels(words, "Stance", Stance.values()),
                        labels(words, "Sentiment", Sentiment.values()),
                        labels(words, "HolderKind", Holder.Kind.values()),
                        labels(words, "ActorType", ActorType.values()),
                        labels(words, "MentionKind", MentionKind.values()),
                        labels(words, "MentionRole", MentionRole.values())),
                Column.ALL.stream().map(column -> field(words, column)).toList());
    }

    private static LabelSet labels(FieldWords words, String name, Enum<?>[] labels) {
        return new LabelSet(
                name,
                Arrays.stream(labels)
                        .map(label -> {
                            FieldWords.Entry entry = entry(words, name, label.name());
                            return new Label(label.name(), entry.description(), example(entry));
                        })
                        .toList());
    }

    private static Field field(FieldWords words, Column column) {
        FieldWords.Entry entry = entry(words, "Column", column.name());
        return new Field(
                column.name(), column.type().name().toLowerCase(Locale.ROOT), entry.description(), example(entry));
    }

    private static String example(FieldWords.Entry entry) {
        return entry.example().map(Object::toString).orElse("");
    }

    private static FieldWords.Entry entry(FieldWords words, String schema, String field) {
        return words.of(schema, field)
                .orElseThrow(() -> new IllegalStateException("openapi.properties lacks " + schema + "." + field));
    }
}
