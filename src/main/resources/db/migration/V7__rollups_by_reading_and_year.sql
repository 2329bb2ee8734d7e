-- Two more parts of the rollups: which versions read the articles, and who holds what by year, so that a report on an actor on
-- whom thousands take a side doesn't read each of them once a month. And what an outlet published counts there, copies of what
-- another published before included, as it does where the outlet is asked for.

alter table article add repeated_at_outlet boolean not null default false;
comment on column article.repeated_at_outlet is
    'The outlet had another article of the group before it: reports on the outlet leave it out by default';
update article a set repeated_at_outlet = true
from (select id, row_number() over (partition by duplicate_group, outlet order by repeated, id) as place from article) p
where p.id = a.id and p.place > 1;
drop index article_for_sums;
create index article_for_sums on article (id)
    include (latest_analysis, repeated, repeated_at_outlet, outlet, day, duplicate_group);

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
comment on table stance_rollup is
    'Sums over each article''s latest analysis, without near-duplicates of others; OUTLET: without those of others there';
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
    join article a on a.id = s.article_id and a.latest_analysis = s.analysis_id
    join analysis v on v.id = s.analysis_id
    cross join lateral (select favor - against as x, favor + against + neither as n,
                               holder_kind || coalesce(cast(holder_actor as text), '') as holder) c
    cross join lateral (select cast(date_trunc('month', cast(s.day as timestamp)) as date) as month,
                               cast(date_trunc('year', cast(s.day as timestamp)) as date) as year) d
    cross join lateral (
        select 'OUTLET' as part, d.month as first, coalesce('=' || a.outlet, '') as key
        where not a.repeated_at_outlet and holder_kind = 'ANY'
        union all select 'DAY', s.day, '' where not a.repeated and holder_kind = 'ANY'
        union all select 'READING', d.month, reading_of(v.engine, v.pipeline, v.models)
        where not a.repeated and holder_kind = 'ANY'
        union all select 'HOLDER', d.month, c.holder where not a.repeated and holder_kind <> 'ANY'
        union all select 'YEAR', d.year, c.holder where not a.repeated and holder_kind <> 'ANY') p
    where s.article_id = any(articles)
    group by s.target, p.part, p.first, p.key
$$;

delete from stance_rollup where part = 'OUTLET';
do $$
declare
    last uuid;
    batch uuid[];
begin
    loop
        batch := array(select id from article where last is null or id > last order by id limit 1000);
        exit when cardinality(batch) = 0;
        insert into stance_rollup select * from stance_rollups_of(batch, 1) where part in ('OUTLET', 'READING', 'YEAR');
        last := batch[cardinality(batch)];
    end loop;
end $$;
