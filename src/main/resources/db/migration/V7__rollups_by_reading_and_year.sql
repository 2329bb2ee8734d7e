-- Two more parts of the rollups: which versions read the articles, and who holds what by year, so that a report on an actor on
-- whom thousands take a side doesn't read each of them once a month.

create function reading_of(engine text, pipeline text, models jsonb) returns text language sql immutable as $$
    select md5(engine || chr(10) || pipeline || chr(10) || cast(models as text))
$$;
comment on function reading_of is 'The same for analyses of the same engine, pipeline and models';
create index analysis_by_reading on analysis (reading_of(engine, pipeline, models));
drop index analysis_by_version;

alter table stance_rollup drop constraint stance_rollup_part_check;
alter table stance_rollup add check (part in ('DAY', 'OUTLET', 'READING', 'HOLDER', 'YEAR'));
comment on column stance_rollup.part is
    'DAY: whoever holds what, by day. OUTLET, READING (by which versions), HOLDER: by month. YEAR: as HOLDER, by year';
comment on column stance_rollup.first is 'The day, or the first day of the month or year; -infinity where unknown';
comment on column stance_rollup.key is 'DAY: empty. OUTLET: = and the name, or empty where unknown. READING: reading_of its '
    'analysis. HOLDER and YEAR: its kind, and the id of an actor that survives';

create or replace function stance_rollups_of(articles uuid[], times integer)
returns setof stance_rollup language sql stable as $$
    select s.target, p.part, p.first, p.key, false, times * count(*), times * sum(positive), times * sum(neutral),
           times * sum(negative), times * sum(vague), times * sum(favor), times * sum(against), times * sum(neither),
           times * sum(unclear), times * sum(mixed), times * count(*) filter (where c.n > 0),
           times * sum(c.x * c.x), times * sum(c.x * c.n), times * sum(c.n * c.n),
           times * count(*) filter (where scored > 0), times * sum(scored), times * sum(score),
           times * sum(score * score), times * sum(score * scored), times * sum(scored * scored)
    from stance_sum s
    join article a on a.id = s.article_id and a.latest_analysis = s.analysis_id and not a.repeated
    join analysis v on v.id = s.analysis_id
    cross join lateral (select favor - against as x, favor + against + neither as n,
                               holder_kind || coalesce(cast(holder_actor as text), '') as holder) c
    cross join lateral (select cast(date_trunc('month', cast(s.day as timestamp)) as date) as month,
                               cast(date_trunc('year', cast(s.day as timestamp)) as date) as year) d
    cross join lateral (
        select 'DAY' as part, s.day as first, '' as key where holder_kind = 'ANY'
        union all select 'OUTLET', d.month, coalesce('=' || a.outlet, '') where holder_kind = 'ANY'
        union all select 'READING', d.month, reading_of(v.engine, v.pipeline, v.models) where holder_kind = 'ANY'
        union all select 'HOLDER', d.month, c.holder where holder_kind <> 'ANY'
        union all select 'YEAR', d.year, c.holder where holder_kind <> 'ANY') p
    where s.article_id = any(articles)
    group by s.target, p.part, p.first, p.key
$$;

do $$
declare
    last uuid;
    batch uuid[];
begin
    loop
        batch := array(select id from article where last is null or id > last order by id limit 1000);
        exit when cardinality(batch) = 0;
        insert into stance_rollup select * from stance_rollups_of(batch, 1) where part in ('READING', 'YEAR');
        last := batch[cardinality(batch)];
    end loop;
end $$;
