package io.standpoint.actor;

import java.util.List;

/**
 * The actors of one article and every span that refers to one of them, in text order.
 */
public record ResolvedActors(List<Actor> actors, List<Mention> mentions) {
    public ResolvedActors {
        actors = List.copyOf(actors);
        mentions = List.copyOf(mentions);
    }
}
