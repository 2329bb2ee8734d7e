package io.standpoint.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The part of a query that depends on what was asked for: only what is asked for is in it, so that indexes serve. */
final class Conditions {
    /** Of the values in the query, each with its number. */
    private static final String NAME = "v";

    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> values;

    Conditions() {
        this(new ArrayList<>());
    }

    private Conditions(List<Object> values) {
        this.values = values;
    }

    /** Conditions for another place of the same query. */
    Conditions another() {
        return new Conditions(values);
    }

    /**
     * @param condition with {@code ?} for the value, as often as needed
     */
    Conditions and(String condition, Object value) {
        return and(bind(condition, value));
    }

    Conditions and(String condition, Optional<?> value) {
        value.ifPresent(present -> and(condition, present));
        return this;
    }

    Conditions and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    /**
     * Of an article a.
     *
     * @param name empty for articles without an outlet
     */
    Conditions outlet(Optional<String> name) {
        return name.filter(String::isEmpty).isPresent() ? and("a.outlet is null") : and("a.outlet = ?", name);
    }

    /** A condition for another place of the query, its value numbered after those before it. */
    String bind(String condition, Object value) {
        values.add(value);
        return condition.replace("?", ":" + NAME + values.size());
    }

    /**
     * @param query the whole query, in which {@link #toString} stands somewhere
     */
    List<Object[]> list(Session session, String query) {
        return prepared(session, query).rows();
    }

    /** As {@link Sql#each}. */
    void each(Session session, String query, int fetched, Consumer<Object[]> consumer) {
        prepared(session, query).each(fetched, consumer);
    }

    private Sql prepared(Session session, String query) {
        Sql prepared = session.sql(query);
        for (int i = 0; i < values.size(); i++) {
            prepared.with(NAME + (i + 1), values.get(i));
        }
        return prepared;
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}
