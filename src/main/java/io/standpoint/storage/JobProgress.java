package io.standpoint.storage;

/**
 * How many lines of a job are how far.
 *
 * @param lines that it was sent with, without blank ones
 * @param done those that were read, one way or another
 * @param stored made an analysis
 * @param alreadyStored had been analysed before
 * @param failed could not be taken
 */
public record JobProgress(long lines, long done, long stored, long alreadyStored, long failed) {}
