package io.standpoint.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every task, in the order in which all of them are trained: later ones may use earlier ones' models. */
final class Tasks {
    static final List<Task> ALL = List.of(
            new LexiconTask(),
            new NamesTask(),
            new PronounsTask(),
            new SentenceSentimentTask(),
            new TargetSentimentTask(),
            new DirectedStanceTask(),
            new AuthorStanceTask(),
            new EncoderTask(),
            new TaughtEncoderTask(),
            new EndToEndTask(),
            new ClaimsTask(),
            new ReadingsTask(),
            new EvidenceTask());

    private Tasks() {}

    /** @throws IllegalArgumentException if there is no such task, naming those that there are */
    static Task named(String name) {
        Optional<Task> task = ALL.stream().filter(t -> t.name().equals(name)).findFirst();
        return task.orElseThrow(() -> new IllegalArgumentException("task: there is no " + name + ", but "
                + ALL.stream().map(Task::name).collect(Collectors.joining(", "))));
    }
}
