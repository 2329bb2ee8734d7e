package io.standpoint.storage;

/**
 * A watch-list in a list: all but its actors.
 *
 * @param size how many actors it has
 */
public record ListedWatchlist(String name, String version, long size) {}
