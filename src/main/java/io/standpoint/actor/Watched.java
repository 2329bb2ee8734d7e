package io.standpoint.actor;

import java.util.Map;

/**
 * The actors of all watch-lists at one moment.
 *
 * @param versions of each list that has actors, by its name
 */
public record Watched(Map<String, String> versions, TargetNames names) {
    public Watched {
        versions = Map.copyOf(versions);
    }
}
