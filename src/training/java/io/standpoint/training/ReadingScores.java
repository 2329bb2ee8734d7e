package io.standpoint.training;

import io.standpoint.training.Reading.Key;
import io.standpoint.training.ReadingError.Fault;
import io.standpoint.training.ReadingError.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Adds up the errors of {@link ReadingsTask} by kind. */
final class ReadingScores {
    private static final List<Subject> HOLDERS =
            List.of(Subject.HELD_BY_ACTOR, Subject.HELD_BY_UNNAMED, Subject.HELD_BY_AUTHOR);

    private final ReadingWords words;
    private final List<String> rows = new ArrayList<>();
    private final Map<Subject, Map<Fault, Integer>> errors = new EnumMap<>(Subject.class);
    private final Map<Subject, Share> stances = new EnumMap<>(Subject.class);
    private Share mentions = Share.NONE;
    private int readings;

    ReadingScores(ReadingWords words) {
        this.words = words;
    }

    void add(Key key, Reading gold, Reading found) {
        readings++;
        ReadingActors actors = new ReadingActors(gold, found, words);
        ReadingMentions said = new ReadingMentions(gold, found, actors, words);
        ReadingStances held = new ReadingStances(gold, found, actors);
        mentions = mentions.plus(said.share());
        HOLDERS.forEach(holder -> stances.merge(holder, held.share(holder, gold, found), Share::plus));
        Stream.of(actors.errors(), said.errors(), held.errors())
                .flatMap(List::stream)
                .forEach(error -> add(key, error));
    }

    private void add(Key key, ReadingError error) {
        errors.computeIfAbsent(error.subject(), s -> new EnumMap<>(Fault.class)).merge(error.fault(), 1, Integer::sum);
        rows.add(String.join(
                "\t",
                key.source(),
                key.id(),
                error.subject().name(),
                error.fault().name(),
                error.claim()));
    }

    /** {@code source, id, subject, fault, claim}, tab-separated, an error each. */
    List<String> rows() {
        return rows;
    }

    int count(Subject subject, Fault fault) {
        return errors.getOrDefault(subject, Map.of()).getOrDefault(fault, 0);
    }

    Share mentions() {
        return mentions;
    }

    Share stances() {
        return stances.values().stream().reduce(Share.NONE, Share::plus);
    }

    String text() {
        StringBuilder text = new StringBuilder("Errors in " + readings + " texts\n");
        errors.forEach((subject, faults) -> faults.forEach((fault, n) ->
                text.append(String.format(Locale.ROOT, "%-16s %-16s %5d%n", name(subject), name(fault), n))));
        text.append(String.format(Locale.ROOT, "%-33s %5d%n%n", "all", rows.size()));
        line(text, "mentions", mentions);
        line(text, "stances", stances());
        stances.forEach((holder, share) -> line(text, "  " + name(holder), share));
        return text.toString();
    }

    private static void line(StringBuilder text, String of, Share share) {
        text.append(String.format(
                Locale.ROOT,
                "%-18s precision %.3f  recall %.3f  F1 %.3f  (%d right, %d found, %d there)%n",
                of,
                share.precision(),
                share.recall(),
                share.f1(),
                share.right(),
                share.found(),
                share.gold()));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String json(String engine) {
        return String.format(
                Locale.ROOT,
                "{\"task\":\"readings\",\"engine\":\"%s\",\"n\":%d,\"errors\":%d,\"mentionPrecision\":%.4f,"
                        + "\"mentionRecall\":%.4f,\"mentionF1\":%.4f,\"stancePrecision\":%.4f,\"stanceRecall\":%.4f,"
                        + "\"stanceF1\":%.4f}",
                engine,
                readings,
                rows.size(),
                mentions.precision(),
                mentions.recall(),
                mentions.f1(),
                stances().precision(),
                stances().recall(),
                stances().f1());
    }
}
