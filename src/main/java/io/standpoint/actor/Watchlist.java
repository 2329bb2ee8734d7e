package io.standpoint.actor;

import java.util.List;

/**
 * Actors that are looked for in every article.
 *
 * @param version changes with what is looked for
 */
public record Watchlist(String name, String version, List<WatchedActor> actors) {
    public Watchlist {
        actors = List.copyOf(actors);
    }
}
