package io.standpoint.rest;

import io.standpoint.report.StanceFilter;
import io.standpoint.report.Voice;
import io.standpoint.storage.ActorIndex;
import io.standpoint.storage.Runs;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads which stances a request asks for. */
@Singleton
class StanceFilterReader {
    private final ActorIndex actors;
    private final WatchlistFilter watchlists;
    private final Runs runs;
    private final Fields fields;

    StanceFilterReader(ActorIndex actors, WatchlistFilter watchlists, Runs runs, Fields fields) {
        this.actors = actors;
        this.watchlists = watchlists;
        this.runs = runs;
        this.fields = fields;
    }

    StanceFilter read(Optional<UUID> target, PublicationParameters published, StanceParameters stances) {
        if (stances.holder.isPresent() && stances.watchlist.isPresent()) {
            throw ProblemException.bad("holder", "can't be given beside watchlist");
        }
        boolean undated = fields.choice("undated", stances.undated, "true", "false");
        Optional<LocalDate> from = published.from(fields);
        Optional<LocalDate> to = published.to(fields);
        if (undated && (from.isPresent() || to.isPresent())) {
            throw ProblemException.bad("undated", "can't be true beside from or to");
        }
        return new StanceFilter(
                target,
                from,
                to,
                published.outlet(fields),
                voice(stances.holder),
                watchlists.existing(stances.watchlist),
                fields.abstainBelow(stances.abstainBelow),
                fields.choice("duplicates", stances.duplicates, "all", "once"),
                undated,
                run(stances.run));
    }

    /** The actor that survives, where it was merged. */
    Optional<UUID> target(Optional<String> target) {
        return fields.id("target", target)
                .map(id -> actors.find(id)
                        .map(found -> found.actor().id())
                        .orElseThrow(() -> ProblemException.bad("target", "is no actor")));
    }

    /** Refuses an id that no run has: it would look like a run that has read nothing. */
    private Optional<UUID> run(Optional<String> run) {
        return fields.id("run", run).map(id -> {
            if (!runs.exists(id)) {
                throw ProblemException.bad("run", "is none");
            }
            return id;
        });
    }

    /** A merged holder is the one that it was merged into. */
    private Voice voice(Optional<String> holder) {
        try {
            Voice voice = holder.map(Voice::of).orElse(Voice.ANY);
            return voice.actor()
                    .map(id -> actors.find(id)
                            .map(found -> Voice.of(found.actor().id().toString()))
                            .orElseThrow(() -> ProblemException.bad("holder", "is no actor")))
                    .orElse(voice);
        } catch (IllegalArgumentException e) {
            throw ProblemException.bad("holder", "must be any, author, unnamed or an actor's id");
        }
    }
}
