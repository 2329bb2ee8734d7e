package io.standpoint.report;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A sentence that takes a side.
 *
 * @param article id of its article
 * @param analysis id of the analysis that says so
 * @param index of the sentence in the article
 * @param start first UTF-16 unit in the article
 * @param end one past the last
 * @param probability of the stance; empty where a rule decided
 */
public record TopSentence(
        UUID article,
        UUID analysis,
        Optional<String> title,
        Optional<String> outlet,
        Optional<Instant> publishedAt,
        int index,
        int start,
        int end,
        String text,
        RowHolder holder,
        OptionalDouble probability) {}
