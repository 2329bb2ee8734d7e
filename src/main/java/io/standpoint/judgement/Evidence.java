package io.standpoint.judgement;

/**
 * A word's share in a decision.
 *
 * @param start first UTF-16 unit in the article
 * @param end one past the last
 * @param text the word
 * @param weight its share in the log odds of the chosen label against the mean of the others; negative speaks against it
 */
public record Evidence(int start, int end, String text, double weight) {}
