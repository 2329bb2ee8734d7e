package io.standpoint.storage;

/**
 * How many articles of a run are how far.
 *
 * @param articles when it was made
 * @param done have an analysis of it
 * @param failed could not be read
 * @param waiting are still to be read
 * @param deleted were deleted since
 * @param added since, and not in the run: another one, with the same engine, reads them and keeps the analyses that exist
 */
public record RunProgress(long articles, long done, long failed, long waiting, long deleted, long added) {}
