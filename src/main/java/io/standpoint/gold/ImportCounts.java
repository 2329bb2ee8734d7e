package io.standpoint.gold;

/**
 * What became of the codings that were sent.
 *
 * @param stored of sentences that their coder had not coded before
 * @param replaced other than what their coder had said before
 * @param unchanged the same as before
 * @param older said before what is stored of the same coder: left out
 */
public record ImportCounts(int stored, int replaced, int unchanged, int older) {}
