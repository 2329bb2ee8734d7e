package io.standpoint.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of many, in order.
 *
 * @param next where the following page starts; empty on the last page
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** A cursor that no page gave. */
    public static final class BadCursor extends RuntimeException {}

    /**
     * @param rows one more than {@code limit} if there is a following page
     * @param cursor of a row: the following page starts after it
     */
    static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> cursor) {
        List<R> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Optional<String> next =
                rows.size() > limit ? Optional.of(cursor.apply(shown.get(limit - 1))) : Optional.empty();
        return new Page<>(shown.stream().map(item).toList(), next);
    }
}
