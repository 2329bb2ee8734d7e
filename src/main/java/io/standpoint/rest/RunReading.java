package io.standpoint.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.analysis.AnalyzerFactories;
import io.standpoint.analysis.Provenance;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelException;
import io.standpoint.storage.OpenRun;
import io.standpoint.storage.Run;
import io.standpoint.storage.Runs;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Reads what a client asks of a run, and says of a run whether this server can go on with it. */
@Singleton
class RunReading {
    private static final Set<String> FIELDS = Set.of("name", "engine", "from", "to", "outlet");

    private final AnalyzerFactories analyzers;
    private final Fields fields;

    RunReading(AnalyzerFactories analyzers, Fields fields) {
        this.analyzers = analyzers;
        this.fields = fields;
    }

    /**
     * A run as it is asked for.
     *
     * @param versions what its analyses are to carry
     */
    record Asked(Runs.Order order, Provenance versions) {}

    Asked read(byte[] body) {
        JsonNode run = JsonBody.object(body, FIELDS);
        EngineKind engine =
                fields.choice("engine", value(run, "engine"), EngineKind.class).orElse(analyzers.own());
        Optional<LocalDate> from = fields.day("from", value(run, "from"));
        Runs.Order order = new Runs.Order(
                value(run, "name").map(name -> fields.name("name", name)).orElse(engine.label()),
                from,
                fields.lastDay("to", value(run, "to"), from),
                value(run, "outlet").map(outlet -> fields.field("outlet", outlet)));
        return new Asked(order, versions(engine));
    }

    Run seen(Run run) {
        OpenRun open = new OpenRun(run.id(), run.engine(), run.pipeline(), run.models());
        boolean here = Arrays.stream(EngineKind.values()).anyMatch(kind -> open.takes(analyzers.provenance(kind)));
        return run.open() && !here ? run.stalled() : run;
    }

    /** Told now rather than in the log of a worker. */
    private Provenance versions(EngineKind engine) {
        try {
            analyzers.get(engine);
            return analyzers.provenance(engine);
        } catch (ModelException e) {
            throw ProblemException.of(Problem.Kind.UNPROCESSABLE, "engine", "can't be loaded: " + e.getMessage());
        }
    }

    private static Optional<String> value(JsonNode run, String name) {
        return JsonBody.value(run, name, name);
    }
}
