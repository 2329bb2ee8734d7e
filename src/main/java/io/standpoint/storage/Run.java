package io.standpoint.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A set of analyses of stored articles, all by the same engine and models: those that were stored when it was made and were
 * published then and there.
 *
 * @param from first UTC day of publication
 * @param to last UTC day of publication
 * @param pipeline version of everything but the models
 * @param models version of each model, by its name
 * @param startedAt when its first article was read
 * @param finishedAt when none was left, or when it was cancelled
 * @param adoptedAt when its analyses became the latest ones of their articles
 * @param problems some of the articles that could not be read
 */
public record Run(
        UUID id,
        String name,
        State state,
        String engine,
        String pipeline,
        Map<String, String> models,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> outlet,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> adoptedAt,
        RunProgress progress,
        List<RunProblem> problems) {
    /** How far it has come. */
    public enum State {
        WAITING,
        RUNNING,
        STALLED,
        FINISHED,
        CANCELLED
    }

    /** The same where nobody can work on it. */
    public Run stalled() {
        return new Run(
                id,
                name,
                State.STALLED,
                engine,
                pipeline,
                models,
                from,
                to,
                outlet,
                createdAt,
                startedAt,
                finishedAt,
                adoptedAt,
                progress,
                problems);
    }

    public boolean open() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
