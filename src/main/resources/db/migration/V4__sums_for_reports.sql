-- What reports are made of, counted when an analysis is stored. Unlike the rows that they are counted from, sums follow merges:
-- they name the actors that survive, and are counted anew where a merge or its undoing changes them.

create table sum_setting (
    abstain_below numeric not null
);
comment on table sum_setting is 'One row: how the sums are counted';
comment on column sum_setting.abstain_below is 'Labels less probable than this count as UNCLEAR; reports with another threshold read the rows';
insert into sum_setting values (0.47);

create table stance_sum (
    article_id uuid not null references article on delete cascade,
    day date not null,
    analysis_id uuid not null,
    target uuid not null,
    holder_kind text not null check (holder_kind in ('ANY', 'AUTHOR', 'ACTOR', 'UNNAMED')),
    holder_actor uuid,
    positive integer not null,
    neutral integer not null,
    negative integer not null,
    vague integer not null,
    favor integer not null,
    against integer not null,
    neither integer not null,
    unclear integer not null,
    mixed integer not null,
    scored integer not null,
    score float8 not null,
    unique nulls not distinct (article_id, day, analysis_id, target, holder_kind, holder_actor),
    check ((holder_kind = 'ACTOR') = (holder_actor is not null))
);
comment on table stance_sum is 'An article''s sentences on one target in which one holder takes part, or, with ANY, all of them';
comment on column stance_sum.article_id is 'The article';
comment on column stance_sum.day is 'article.day';
comment on column stance_sum.analysis_id is 'The analysis';
comment on column stance_sum.target is 'The actor, the one that survives';
comment on column stance_sum.holder_kind is 'AUTHOR, ACTOR, UNNAMED; ANY: whoever holds what, each sentence once';
comment on column stance_sum.holder_actor is 'The named actor, the one that survives';
comment on column stance_sum.positive is 'Sentences that show the target in a good light';
comment on column stance_sum.neutral is 'Sentences that show it in neither';
comment on column stance_sum.negative is 'Sentences that show it in a bad light';
comment on column stance_sum.vague is 'Sentences whose sentiment is UNCLEAR';
comment on column stance_sum.favor is 'Sentences whose stances are for';
comment on column stance_sum.against is 'Sentences whose stances are against';
comment on column stance_sum.neither is 'Sentences in which no side is taken, or both';
comment on column stance_sum.unclear is 'Sentences left out of the net stance';
comment on column stance_sum.mixed is 'Those of neither with both sides';
comment on column stance_sum.scored is 'Sentences with a stance';
comment on column stance_sum.score is 'The sum of their probabilities of FAVOR less those of AGAINST';
-- a report on an actor reads this index alone, then joins articles
create index stance_sum_by_target on stance_sum (target, holder_kind, day)
    include (article_id, analysis_id, holder_actor, positive, neutral, negative, vague,
             favor, against, neither, unclear, mixed, scored, score);
create index stance_sum_by_holder on stance_sum (holder_actor, day) where holder_actor is not null;
create index article_for_sums on article (id) include (latest_analysis, repeated, outlet, day, duplicate_group);

-- Rows are only added, then folded: all with one key become one, so that articles that are stored at once never wait for each
-- other. A number is the sum of all rows, folded or not. Each near-duplicate group is one article here, so squares add up, too.
create table stance_rollup (
    target uuid not null,
    part text not null check (part in ('DAY', 'OUTLET', 'HOLDER')),
    first date not null,
    key text not null,
    folded boolean not null,
    articles bigint not null,
    positive bigint not null,
    neutral bigint not null,
    negative bigint not null,
    vague bigint not null,
    favor bigint not null,
    against bigint not null,
    neither bigint not null,
    unclear bigint not null,
    mixed bigint not null,
    clusters bigint not null,
    xx bigint not null,
    xn bigint not null,
    nn bigint not null,
    scored_clusters bigint not null,
    scored bigint not null,
    score float8 not null,
    score_xx float8 not null,
    score_xn float8 not null,
    score_nn bigint not null
);
comment on table stance_rollup is 'Sums over each article''s latest analysis, without near-duplicates of others';
comment on column stance_rollup.target is 'The actor, the one that survives';
comment on column stance_rollup.part is 'DAY: whoever holds what, by day. OUTLET, HOLDER: by month';
comment on column stance_rollup.first is 'The day, or the first day of the month; -infinity where unknown';
comment on column stance_rollup.key is
    'DAY: empty. OUTLET: = and the name, or empty where unknown. HOLDER: its kind, and the id of an actor that survives';
comment on column stance_rollup.folded is 'Whether the row stands for several; others come with one article or go with it';
comment on column stance_rollup.articles is 'How many';
comment on column stance_rollup.positive is 'Sum of stance_sum.positive';
comment on column stance_rollup.neutral is 'Sum of stance_sum.neutral';
comment on column stance_rollup.negative is 'Sum of stance_sum.negative';
comment on column stance_rollup.vague is 'Sum of stance_sum.vague';
comment on column stance_rollup.favor is 'Sum of stance_sum.favor';
comment on column stance_rollup.against is 'Sum of stance_sum.against';
comment on column stance_rollup.neither is 'Sum of stance_sum.neither';
comment on column stance_rollup.unclear is 'Sum of stance_sum.unclear';
comment on column stance_rollup.mixed is 'Sum of stance_sum.mixed';
comment on column stance_rollup.clusters is 'Articles with a sentence that counts in the net stance: n = favor + against + neither';
comment on column stance_rollup.xx is 'Sum of the squares of x = favor - against';
comment on column stance_rollup.xn is 'Sum of x times n';
comment on column stance_rollup.nn is 'Sum of the squares of n';
comment on column stance_rollup.scored_clusters is 'Articles with a sentence that counts in the net stance by probability';
comment on column stance_rollup.scored is 'Sum of stance_sum.scored';
comment on column stance_rollup.score is 'Sum of stance_sum.score';
comment on column stance_rollup.score_xx is 'Sum of the squares of score';
comment on column stance_rollup.score_xn is 'Sum of score times scored';
comment on column stance_rollup.score_nn is 'Sum of the squares of scored';
create index stance_rollup_by_target on stance_rollup (target, part, first, key);
create index stance_rollup_unfolded on stance_rollup (target, part, first, key) where not folded;

-- The sums of articles, from the rows. Of a sentence's judgements of merged actors the first counts; nobody holds a stance on
-- itself, whatever it was merged with. By probability a sentence scores the mean of those who take a side, or of all where
-- nobody does.
create function stance_sums_of(articles uuid[]) returns setof stance_sum language sql stable as $$
    with held as (
        select x.article_id, x.analysis_id, x.sentence, t.survivor as target, x.holder_kind, h.survivor as holder_actor,
               case when cast(greatest(x.favor, x.against, x.neither) as numeric) < s.abstain_below then 'UNCLEAR'
                    else x.label end as label,
               x.label <> 'NEITHER' as side,
               case when x.favor is not null then cast(x.favor as float8) - x.against
                    when x.label = 'FAVOR' then 1 when x.label = 'AGAINST' then -1 else 0 end as score
        from stance x cross join sum_setting s join actor t on t.id = x.target left join actor h on h.id = x.holder_actor
        where x.article_id = any(articles) and h.survivor is distinct from t.survivor
    ), taken as (
        select article_id, analysis_id, sentence, target, holder_kind, holder_actor,
               bool_or(label = 'FAVOR') as favor, bool_or(label = 'AGAINST') as against,
               bool_or(label = 'UNCLEAR') as unclear, coalesce(avg(score) filter (where side), avg(score)) as score
        from held
        group by grouping sets ((article_id, analysis_id, sentence, target),
                                (article_id, analysis_id, sentence, target, holder_kind, holder_actor))
    ), judged as (
        select distinct on (x.article_id, x.analysis_id, x.sentence, t.survivor)
               x.article_id, x.day, x.analysis_id, x.sentence, t.survivor as target,
               case when cast(greatest(x.positive, x.neutral, x.negative) as numeric) < s.abstain_below then 'UNCLEAR'
                    else x.sentiment end as sentiment
        from judgement x cross join sum_setting s join actor t on t.id = x.target
        where x.article_id = any(articles)
        order by x.article_id, x.analysis_id, x.sentence, t.survivor, x.position
    )
    select j.article_id, j.day, j.analysis_id, j.target, coalesce(t.holder_kind, 'ANY'), t.holder_actor,
           count(*) filter (where j.sentiment = 'POSITIVE'), count(*) filter (where j.sentiment = 'NEUTRAL'),
           count(*) filter (where j.sentiment = 'NEGATIVE'), count(*) filter (where j.sentiment = 'UNCLEAR'),
           count(*) filter (where t.favor and not t.against), count(*) filter (where t.against and not t.favor),
           count(*) filter (where t.favor = t.against and (t.favor or not t.unclear)),
           count(*) filter (where t.unclear and not t.favor and not t.against),
           count(*) filter (where t.favor and t.against), count(t.score), coalesce(sum(t.score), 0)
    from judged j left join taken t using (article_id, analysis_id, sentence, target)
    group by j.article_id, j.day, j.analysis_id, j.target, coalesce(t.holder_kind, 'ANY'), t.holder_actor
$$;
comment on function stance_sums_of is 'The sums of all analyses of these articles, counted from their rows';

create function stance_rollups_of(articles uuid[], times integer) returns setof stance_rollup language sql stable as $$
    select s.target, p.part, p.first, p.key, false, times * count(*), times * sum(positive), times * sum(neutral),
           times * sum(negative), times * sum(vague), times * sum(favor), times * sum(against), times * sum(neither),
           times * sum(unclear), times * sum(mixed), times * count(*) filter (where c.n > 0),
           times * sum(c.x * c.x), times * sum(c.x * c.n), times * sum(c.n * c.n),
           times * count(*) filter (where scored > 0), times * sum(scored), times * sum(score),
           times * sum(score * score), times * sum(score * scored), times * sum(scored * scored)
    from stance_sum s
    join article a on a.id = s.article_id and a.latest_analysis = s.analysis_id and not a.repeated
    cross join lateral (select favor - against as x, favor + against + neither as n) c
    cross join lateral (select cast(date_trunc('month', cast(s.day as timestamp)) as date) as first) m
    cross join lateral (
        select 'DAY' as part, s.day as first, '' as key where holder_kind = 'ANY'
        union all select 'OUTLET', m.first, coalesce('=' || a.outlet, '') where holder_kind = 'ANY'
        union all select 'HOLDER', m.first, holder_kind || coalesce(cast(holder_actor as text), '')
        where holder_kind <> 'ANY') p
    where s.article_id = any(articles)
    group by s.target, p.part, p.first, p.key
$$;
comment on function stance_rollups_of is
    'What these articles'' sums add to the rollups, as often as times says: -1 takes it away';

do $$
declare
    last uuid;
    batch uuid[];
begin
    loop
        batch := array(select id from article where last is null or id > last order by id limit 1000);
        exit when cardinality(batch) = 0;
        insert into stance_sum select * from stance_sums_of(batch);
        insert into stance_rollup select * from stance_rollups_of(batch, 1);
        last := batch[cardinality(batch)];
    end loop;
end $$;

-- The likeliest sentences come first, so that a report reads only those that it shows. Every other reading of stances by
-- target has stance_by_target.
drop index stance_taken_by_target;
create index stance_likeliest on stance
    (target, label, (case label when 'FAVOR' then favor else against end) desc nulls last, day desc, article_id, sentence)
    where label <> 'NEITHER';
