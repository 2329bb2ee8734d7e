package io.standpoint.runs;

import io.standpoint.actor.TargetRequest;
import io.standpoint.actor.Watched;
import io.standpoint.analysis.Analyzer;
import io.standpoint.analysis.AnalyzerFactories;
import io.standpoint.analysis.Provenance;
import io.standpoint.analysis.Stages;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelException;
import io.standpoint.storage.Archive;
import io.standpoint.storage.GivenAliases;
import io.standpoint.storage.OpenRun;
import io.standpoint.storage.RunItem;
import io.standpoint.storage.RunWork;
import io.standpoint.storage.UnreadArticle;
import io.standpoint.storage.WatchedNow;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Reads one article of a run as posted articles are read. */
@Singleton
class RunReader {
    private static final Logger LOG = Logger.getLogger(RunReader.class);

    private final RunWork work;
    private final Archive archive;
    private final WatchedNow watched;
    private final GivenAliases aliases;
    private final AnalyzerFactories analyzers;
    private final Stages stages;
    private final ThreadLocal<Analyzers> own = ThreadLocal.withInitial(Analyzers::new);
    private final Set<EngineKind> missing = ConcurrentHashMap.newKeySet();

    RunReader(
            RunWork work,
            Archive archive,
            WatchedNow watched,
            GivenAliases aliases,
            AnalyzerFactories analyzers,
            Stages stages) {
        this.work = work;
        this.archive = archive;
        this.watched = watched;
        this.aliases = aliases;
        this.analyzers = analyzers;
        this.stages = stages;
    }

    /** Those of one thread. */
    private final class Analyzers extends EnumMap<EngineKind, Analyzer> {
        Analyzers() {
            super(EngineKind.class);
        }

        Analyzer of(EngineKind kind) {
            return computeIfAbsent(kind, one -> analyzers.get(one).newAnalyzer().seenBy(stages));
        }
    }

    /** Of the run that was made first among those that this instance can work on. */
    boolean readOne() {
        for (OpenRun run : work.open()) {
            Optional<EngineKind> kind = engine(run);
            if (kind.isPresent() && readOne(run, kind.get())) {
                return true;
            }
        }
        return false;
    }

    /** The engine whose analyses may be part of a run; empty if this instance has other models or pipeline. */
    private Optional<EngineKind> engine(OpenRun run) {
        return Arrays.stream(EngineKind.values())
                .filter(kind -> run.takes(analyzers.provenance(kind)) && loaded(kind))
                .findFirst();
    }

    /** Said once: other instances may have what is missing here. */
    private boolean loaded(EngineKind kind) {
        if (missing.contains(kind)) {
            return false;
        }
        try {
            analyzers.get(kind);
            return true;
        } catch (ModelException e) {
            LOG.errorf("runs of the engine %s can't go on here: %s", kind.label(), e.getMessage());
            missing.add(kind);
            return false;
        }
    }

    private boolean readOne(OpenRun run, EngineKind kind) {
        Analyzer analyzer = own.get().of(kind);
        work.start(run.id());
        try {
            return work.next(run.id(), item -> read(item, analyzer));
        } catch (UnreadArticle e) {
            LOG.errorf(e.getCause(), "run %s: article %s can't be read", run.id(), e.article());
            work.fail(run.id(), e.article(), problem(e.getCause()));
            return true;
        }
    }

    /** Nothing is read again where the same versions have read it. */
    private UUID read(RunItem item, Analyzer analyzer) {
        Watched now = watched.get();
        List<TargetRequest> targets = new ArrayList<>(item.targets());
        targets.addAll(aliases.namedIn(item.article().text()));
        Provenance versions = analyzer.provenance().watching(now.versions());
        return archive.find(item.article(), versions, targets)
                .orElseGet(() -> archive.storeBeside(analyzer.analyze(item.article(), targets, now), targets)
                        .analysis())
                .provenance()
                .id();
    }

    private static String problem(Throwable cause) {
        return cause instanceof ModelException ? cause.getMessage() : "the error is in the server's log";
    }
}
