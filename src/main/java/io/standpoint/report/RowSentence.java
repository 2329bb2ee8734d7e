package io.standpoint.report;

/**
 * Where a stance stands.
 *
 * @param index of the sentence in the article
 * @param start first UTF-16 unit in the article
 * @param end one past the last
 */
public record RowSentence(int index, int start, int end, String text) {}
