package io.standpoint.rest;

import io.standpoint.storage.Watchlists;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The watch-list that a list or a report is asked for. */
@Singleton
class WatchlistFilter {
    private final Watchlists watchlists;

    WatchlistFilter(Watchlists watchlists) {
        this.watchlists = watchlists;
    }

    /** Refuses a name that no list has: what is misspelt would look like a list that nobody speaks of. */
    Optional<String> existing(Optional<String> watchlist) {
        return watchlist.map(text -> WatchlistPath.name(text)
                .filter(watchlists::exists)
                .orElseThrow(() -> ProblemException.bad("watchlist", "is none")));
    }
}
