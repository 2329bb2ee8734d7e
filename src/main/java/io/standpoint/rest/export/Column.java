package io.standpoint.rest.export;

import io.standpoint.report.StanceRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A column of what is exported as a table. The order is that of the files.
 *
 * @param value a String, Integer, Double or Instant
 */
public record Column(String name, Type type, Function<StanceRow, Optional<?>> value) {
    /** What a column holds. */
    public enum Type {
        TEXT,
        INTEGER,
        /** To four decimals */
        PROBABILITY,
        /** To the microsecond, UTC */
        TIME
    }

    public static final List<Column> ALL = List.of(
            text("article", row -> row.article().toString()),
            new Column("publishedAt", Type.TIME, StanceRow::publishedAt),
            new Column("outlet", Type.TEXT, StanceRow::outlet),
            new Column("title", Type.TEXT, StanceRow::title),
            number("sentence", row -> row.sentence().index()),
            number("start", row -> row.sentence().start()),
            number("end", row -> row.sentence().end()),
            text("text", row -> row.sentence().text()),
            text("holderKind", row -> row.holder().holder().kind().name()),
            new Column("holder", Type.TEXT, row -> row.holder().holder().actor().map(UUID::toString)),
            new Column("holderName", Type.TEXT, Column::holderName),
            text("target", row -> row.target().id().toString()),
            text("targetName", row -> row.target().name()),
            text("sentiment", row -> row.sentiment().label().name()),
            probability("positive", row -> row.sentiment().probabilities().positive()),
            probability("neutral", row -> row.sentiment().probabilities().neutral()),
            probability("negative", row -> row.sentiment().probabilities().negative()),
            text("label", row -> row.label().name()),
            new Column("favor", Type.PROBABILITY, row -> row.probabilities().map(p -> p.favor())),
            new Column("against", Type.PROBABILITY, row -> row.probabilities().map(p -> p.against())),
            new Column("neither", Type.PROBABILITY, row -> row.probabilities().map(p -> p.neither())),
            text("analysis", row -> row.analysis().toString()),
            text("pipeline", StanceRow::pipeline),
            text("engine", StanceRow::engine),
            text("models", Column::models));

    private static Optional<String> holderName(StanceRow row) {
        return row.holder().name().or(() -> row.holder().holder().text());
    }

    private static String models(StanceRow row) {
        return row.models().entrySet().stream()
                .map(model -> model.getKey() + "=" + model.getValue())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static Column text(String name, Function<StanceRow, String> value) {
        return new Column(name, Type.TEXT, row -> Optional.of(value.apply(row)));
    }

    private static Column number(String name, Function<StanceRow, Integer> value) {
        return new Column(name, Type.INTEGER, row -> Optional.of(value.apply(row)));
    }

    private static Column probability(String name, Function<StanceRow, Double> value) {
        return new Column(name, Type.PROBABILITY, row -> Optional.of(value.apply(row)));
    }

    static long micros(Object time) {
        Instant instant = (Instant) time;
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
    }
}
