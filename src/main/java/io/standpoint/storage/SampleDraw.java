package io.standpoint.storage;

import io.standpoint.gold.Allocation;
import io.standpoint.gold.SampleRequest;
import io.standpoint.judgement.Stance;
import io.standpoint.report.StanceFilter;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * Draws a gold sample: from each stratum so many sentences without replacement, in the order of a hash of seed and sentence.
 * The articles that it is drawn from are kept first, and can't be deleted before the sample is on disk.
 */
final class SampleDraw {
    /** Filled in: join, which, sample. */
    private static final String FRAME = """
            with here as (
                select x.article_id, x.analysis_id from judgement x %1$s where %2$s for key share of a
            ), kept as (
                insert into gold_frame (article_id, sample_id, analysis_id)
                select distinct article_id, %3$s, analysis_id from here returning 1
            )
            select count(*), true from kept""";

    /** Of judgements of merged actors in one sentence the first, as reports count them. */
    private static final String UNITS = """
            with units as (
                select distinct on (x.article_id, x.sentence, t.survivor)
                       x.article_id, x.day, x.analysis_id, x.sentence, x.target,
                       md5(concat_ws(':', s.seed, x.article_id, x.sentence, x.target)) as lot,
                       (select case when bool_or(h.label = 'FAVOR') = bool_or(h.label = 'AGAINST') then 'NEITHER'
                                    when bool_or(h.label = 'FAVOR') then 'FAVOR' else 'AGAINST' end
                        from stance h where h.article_id = x.article_id and h.day = x.day
                          and h.analysis_id = x.analysis_id and h.sentence = x.sentence and h.target = x.target) as stratum
                from gold_sample s join gold_frame f on f.sample_id = s.id join article a on a.id = f.article_id
                join judgement x on x.article_id = a.id and x.day = a.day and x.analysis_id = f.analysis_id
                    and (s.targets is null or x.target = any(s.targets))
                join actor t on t.id = x.target
                where s.id = :sample
                order by x.article_id, x.sentence, t.survivor, x.position
            )""";

    private static final String STRATA = UNITS + " select stratum, count(*) from units group by stratum";

    private static final String STRATUM = """
            insert into gold_stratum (sample_id, label, sentences, sampled) values (:sample, :label, :sentences, :sampled)""";

    private static final String ROWS = UNITS + """
            insert into gold_row (sample_id, place, article_id, day, analysis_id, sentence, target, stratum, probability)
            select :sample, row_number() over (order by u.lot), u.article_id, u.day, u.analysis_id, u.sentence, u.target,
                   u.stratum, cast(w.sampled as float8) / w.sentences
            from (select *, row_number() over (partition by stratum order by lot) as nth from units) u
            join gold_stratum w on w.sample_id = :sample and w.label = u.stratum
            where u.nth <= w.sampled""";

    private final Session session;

    SampleDraw(Session session) {
        this.session = session;
    }

    /**
     * @return id of the sample
     * @throws Refusal if nothing fits what is asked for
     */
    UUID draw(SampleRequest request) {
        StanceFilter filter = request.filter();
        StanceSelection which = new StanceSelection(session, filter);
        GoldSampleEntity row = GoldSampleEntity.of(request, which.targets().orElse(null));
        row.insert(session);
        which.list(FRAME.formatted(which.article(), which.published(), which.values.bind("cast(? as uuid)", row.id)));
        Map<Stance, Long> strata = strata(row.id);
        if (strata.isEmpty()) {
            throw Refusal.impossible("body", "no stored sentence fits what is asked for");
        }
        Allocation.of(strata, request.size()).forEach((label, sampled) -> insert(row.id, label, strata, sampled));
        session.sql(ROWS).with("sample", row.id).update();
        return row.id;
    }

    private Map<Stance, Long> strata(UUID sample) {
        Map<Stance, Long> strata = new EnumMap<>(Stance.class);
        session.sql(STRATA)
                .with("sample", sample)
                .rows()
                .forEach(row -> strata.put(Stance.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return strata;
    }

    private void insert(UUID sample, Stance label, Map<Stance, Long> strata, int sampled) {
        session.sql(STRATUM)
                .with("sample", sample)
                .with("label", label.name())
                .with("sentences", strata.get(label))
                .with("sampled", sampled)
                .update();
    }
}
