package io.standpoint.storage;

import io.standpoint.analysis.MergedActors;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.Voice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A filter as SQL, on a row x of stance or judgement and its article a. Merged actors are looked for under all ids. */
final class StanceSelection {
    /**
     * An article has hardly any rows of other analyses or days, which the planner doesn't know: told that they are equal, it would
     * multiply all three conditions, expect one row, and read others for each of them. The day says in which partition they are.
     */
    private static final String LATEST = "join article a on a.id = x.article_id and x.day between a.day and a.day"
            + " and coalesce(a.latest_analysis = x.analysis_id, false)";

    private static final String OF_RUN = "join run_article r on r.run_id = ? and r.article_id = x.article_id"
            + " and r.analysis_id = x.analysis_id join article a on a.id = x.article_id";

    /** Reads UNCLEAR where the best probability, to four decimals, is under the threshold; a rule is never unclear. */
    private static final String ABSTAINING =
            "case when cast(greatest(%s) as numeric) < cast(? as numeric) then 'UNCLEAR' else %s end";

    /** Of a sentence's judgements of merged actors the first counts, as {@link MergedActors} shows it. */
    private static final String FIRST_JUDGEMENT = """
            not exists (select 1 from judgement e where e.article_id = x.article_id and e.day = x.day
                and e.analysis_id = x.analysis_id and e.sentence = x.sentence
                and e.target = any(cast(? as uuid[])) and e.position < x.position)""";

    /** Nobody holds a stance on itself, whatever it was merged with. */
    private static final String BY_OTHERS = "(x.holder_actor is null or x.holder_actor <> all(cast(? as uuid[])))";

    /** The same where any target is asked for. */
    private static final String BY_ANOTHER =
            "(x.holder_actor is null or (select survivor from actor where id = x.holder_actor)"
                    + " <> (select survivor from actor where id = x.target))";

    /** Of those in the run. Filled in: where they are. */
    private static final String FIRST_OF_RUN = """
            not exists (select 1 from article e join run_article q on q.run_id = r.run_id and q.article_id = e.id
                and q.analysis_id is not null
                where e.duplicate_group = a.duplicate_group and (e.repeated, e.id) < (a.repeated, a.id)%s)""";

    private static final String SAME_OUTLET = " and e.outlet is not distinct from a.outlet";

    private static final String WATCHED_HOLDER =
            "x.holder_actor in (select m.id from actor m where m.survivor in (" + Watchlists.SURVIVORS + "))";

    final Conditions values;
    private final Session session;
    private final StanceFilter filter;
    private final Optional<UUID[]> targets;

    StanceSelection(Session session, StanceFilter filter) {
        this(session, filter, new Conditions());
    }

    /**
     * @param values of the rest of the query
     */
    StanceSelection(Session session, StanceFilter filter, Conditions values) {
        this.values = values;
        this.session = session;
        this.filter = filter;
        targets = filter.target().map(this::merged);
    }

    /** Which analysis of each article counts: nothing else decides on it. */
    String article() {
        return filter.run().map(run -> values.bind(OF_RUN, run)).orElse(LATEST);
    }

    /** All ids that rows on the target may have. */
    Optional<UUID[]> targets() {
        return targets;
    }

    /** Target, outlet, days and duplicates. */
    String published() {
        return published(!filter.hasRange(), filter.outlet().isPresent());
    }

    /** The same as each outlet has it. */
    String publishedByOutlet() {
        return published(!filter.hasRange(), true);
    }

    /** The same, and what has no time of publication: all that any part of a report counts. */
    String publishedAtAll() {
        return published(true, true);
    }

    /** Whether an article counts at its outlet where it counts at all, and the other way round. */
    static boolean sameAtOutlets(StanceFilter filter) {
        return filter.duplicates() || filter.outlet().isPresent();
    }

    private String published(boolean withUndated, boolean atOutlet) {
        Conditions which = articles(atOutlet);
        String undated = withUndated ? "x.day = '-infinity'" : "false";
        filter.from().ifPresent(from -> which.and("(x.day >= ? or " + undated + ")", from));
        filter.to().ifPresent(to -> which.and("(x.day <= ? and x.day > '-infinity' or " + undated + ")", to));
        return filter.undated() ? which.and("x.day = '-infinity'").toString() : which.toString();
    }

    /** Target, outlet and duplicates, without a time of publication. */
    String undated() {
        return articles(filter.outlet().isPresent()).and("x.day = '-infinity'").toString();
    }

    /** Target and days, of a row x of the rollups. */
    String months() {
        Conditions which = target();
        filter.from().ifPresent(from -> which.and("x.first >= ?", from));
        filter.to().ifPresent(to -> which.and("x.first <= ? and x.first > '-infinity'", to));
        return filter.undated() ? which.and("x.first = '-infinity'").toString() : which.toString();
    }

    /** Target, without a time of publication, of a row x of the rollups. */
    String noMonth() {
        return target().and("x.first = '-infinity'").toString();
    }

    private Conditions target() {
        return values.another().and("x.target = any(cast(? as uuid[]))", targets);
    }

    private Conditions articles(boolean atOutlet) {
        Conditions which = target().outlet(filter.outlet());
        if (!filter.duplicates()) {
            which.and(firstOfCopies(atOutlet));
        }
        return which;
    }

    /** The first one of a group may be at another outlet, or not in the run. */
    private String firstOfCopies(boolean atOutlet) {
        if (filter.run().isPresent()) {
            return FIRST_OF_RUN.formatted(atOutlet ? SAME_OUTLET : "");
        }
        return atOutlet ? "not a.repeated_at_outlet" : "not a.repeated";
    }

    /** All ids that rows on the target may have, as an array. */
    String targetArray() {
        return values.bind("cast(? as uuid[])", targets.orElseThrow());
    }

    /** Who holds a stance. */
    String holders() {
        String others = targets.map(ids -> ids.length > 1 ? values.bind(BY_OTHERS, ids) : "true")
                .orElse(BY_ANOTHER);
        String watched = filter.watchlist()
                .map(list -> values.bind(WATCHED_HOLDER, list))
                .orElse("true");
        return String.join(" and ", others, watched, voice(filter.holder()));
    }

    String firstJudgement() {
        return targets.filter(ids -> ids.length > 1)
                .map(ids -> values.bind(FIRST_JUDGEMENT, ids))
                .orElse("true");
    }

    /** Of the judgement j on a stance's target. */
    String judgedLabel() {
        return label("j.positive, j.neutral, j.negative", "j.sentiment");
    }

    String stanceLabel() {
        return label("x.favor, x.against, x.neither", "x.label");
    }

    String sentimentLabel() {
        return label("x.positive, x.neutral, x.negative", "x.sentiment");
    }

    List<Object[]> list(String sql) {
        return values.list(session, sql);
    }

    private String voice(Voice voice) {
        return voice.actor()
                .map(actor -> values.bind("x.holder_actor = any(cast(? as uuid[]))", merged(actor)))
                .or(() -> voice.kind().map(kind -> values.bind("x.holder_kind = ?", kind.name())))
                .orElse("true");
    }

    private String label(String probabilities, String label) {
        return filter.abstainBelow().isEmpty()
                ? label
                : values.bind(
                        ABSTAINING.formatted(probabilities, label),
                        BigDecimal.valueOf(filter.abstainBelow().getAsDouble()));
    }

    /** All ids that an actor's rows may have. */
    private UUID[] merged(UUID actor) {
        return session.sql("select id from actor where survivor = (select survivor from actor where id = :actor)")
                .with("actor", actor)
                .list(UUID.class)
                .toArray(UUID[]::new);
    }
}
