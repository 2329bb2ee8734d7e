-- What sentences say, and the sums of articles, in partitions by the month of publication: a report on some months reads those
-- only, and a month that is no longer kept goes at once. What was stored before stays in a partition of its own.
--
-- These tables no longer refer to article: a deletion by cascade would look into every partition. A trigger deletes by the day.

create table month_setting (
    first date not null,
    monthly date not null
);
comment on table month_setting is 'One row: how rows are spread over partitions';
comment on column month_setting.first is
    'What was published before, or without a time, is in one partition; what is dated 2100 or later in another';
comment on column month_setting.monthly is 'From this day on partitions are of a month, before of a year';

create function partitioned_tables() returns text[] language sql immutable as $$
    select array['sentence', 'mention', 'quote', 'judgement', 'stance', 'stance_sum']
$$;
comment on function partitioned_tables is 'The tables with an article''s rows';

drop function stance_sums_of;
drop function stance_rollups_of;

do $$
declare
    name text;
    index record;
    first date;
begin
    -- a wrong date in the far future doesn't keep all that is published until then in the first partition
    select greatest(date '2000-01-01',
                    cast(date_trunc('month', cast(max(day) as timestamp)) + interval '1 month' as date))
    into first from article where day > '-infinity' and day <= now() at time zone 'UTC';
    insert into month_setting values (first, cast(date_trunc('year', now() at time zone 'UTC') - interval '1 year' as date));
    foreach name in array partitioned_tables() loop
        execute format('alter table %I drop constraint %I', name, name || '_article_id_fkey');
        execute format('alter table %I rename to %I', name, name || '_first');
        execute format('create table %I (like %I including comments including constraints) partition by range (day)',
                       name, name || '_first');
        for index in
            select i.relname as name, c.conname is not null as is_constraint,
                   coalesce(pg_get_constraintdef(c.oid), pg_get_indexdef(i.oid)) as definition
            from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class p on p.oid = x.indrelid
            left join pg_constraint c on c.conindid = i.oid
            where p.relname = name || '_first' and pg_table_is_visible(p.oid)
        loop
            execute format('alter index %I rename to %I', index.name, left(index.name, 57) || '_first');
            if index.is_constraint then
                execute format('alter table %I add constraint %I %s', name, index.name, index.definition);
            else
                execute replace(index.definition, name || '_first', name);
            end if;
        end loop;
        execute format('comment on table %I is %L', name,
                       obj_description(cast(name || '_first' as regclass), 'pg_class'));
        execute format('comment on table %I is null', name || '_first');
        execute format('create table %I partition of %I for values from (''2100-01-01'') to (maxvalue)',
                       name || '_later', name);
    end loop;
end $$;

create function month_of(day date) returns text language sql stable as $$
    select case when day < s.first then 'first'
                when day >= date '2100-01-01' then 'later'
                when day < s.monthly then to_char(day, 'YYYY')
                else to_char(day, 'YYYY_MM') end
    from month_setting s
$$;
comment on function month_of is 'What partitions with the rows of that day are called, after the name of their table';

-- Attached rather than made as partitions: nobody who reads or writes the others waits.
create function make_months(day date) returns void language plpgsql security definer set search_path from current as $$
declare
    name text;
    part text;
    months month_setting;
    start timestamp;
    size interval;
begin
    select * into months from month_setting;
    if month_of(day) in ('first', 'later') or to_regclass('stance_sum_' || month_of(day)) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(1, 3);
    size := case when day < months.monthly then interval '1 year' else interval '1 month' end;
    start := date_trunc(case when day < months.monthly then 'year' else 'month' end, cast(day as timestamp));
    foreach name in array partitioned_tables() loop
        part := name || '_' || month_of(day);
        if to_regclass(part) is null then
            execute format('create table %I (like %I including constraints)', part, name);
            execute format('alter table %I attach partition %I for values from (%L) to (%L)', name, part,
                           greatest(cast(start as date), months.first), cast(start + size as date));
        end if;
    end loop;
end $$;
comment on function make_months is 'Makes the partitions for what is published on a day, unless they are there';

do $$
declare
    name text;
    months month_setting;
begin
    select * into months from month_setting;
    perform make_months(d.day) from (select distinct day from article where day >= months.first) d;
    foreach name in array partitioned_tables() loop
        execute format('with moved as (delete from %I where day >= %L returning *) insert into %I select * from moved',
                       name || '_first', months.first, name);
        execute format('alter table %I attach partition %I for values from (minvalue) to (%L)', name, name || '_first',
                       months.first);
    end loop;
end $$;

create function delete_rows_of_article() returns trigger language plpgsql security definer set search_path from current as $$
declare
    name text;
begin
    foreach name in array partitioned_tables() loop
        execute format('delete from %I where article_id = $1 and day = %L', name, old.day) using old.id;
    end loop;
    return null;
end $$;
comment on function delete_rows_of_article is 'What an article''s sentences say goes with it';
create trigger rows_of_article after delete on article for each row execute function delete_rows_of_article();

-- As before, but told which days the articles are of, so that no other partitions are looked into.
create function stance_sums_of(articles uuid[], days date[]) returns setof stance_sum language sql stable as $$
    with held as (
        select x.article_id, x.analysis_id, x.sentence, t.survivor as target, x.holder_kind, h.survivor as holder_actor,
               case when cast(greatest(x.favor, x.against, x.neither) as numeric) < s.abstain_below then 'UNCLEAR'
                    else x.label end as label,
               x.label <> 'NEITHER' as side,
               case when x.favor is not null then cast(x.favor as float8) - x.against
                    when x.label = 'FAVOR' then 1 when x.label = 'AGAINST' then -1 else 0 end as score
        from stance x cross join sum_setting s join actor t on t.id = x.target left join actor h on h.id = x.holder_actor
        where x.article_id = any(articles) and x.day = any(days) and h.survivor is distinct from t.survivor
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
        where x.article_id = any(articles) and x.day = any(days)
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
comment on function stance_sums_of(uuid[], date[]) is 'The sums of all analyses of these articles, counted from their rows';

create function stance_rollups_of(articles uuid[], days date[], times integer)
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
    where s.article_id = any(articles) and s.day = any(days)
    group by s.target, p.part, p.first, p.key
$$;
comment on function stance_rollups_of(uuid[], date[], integer) is
    'What these articles'' sums add to the rollups, as often as times says: -1 takes it away';

-- As they were called before, for instances that are being replaced.
create function stance_sums_of(articles uuid[]) returns setof stance_sum language sql stable as $$
    select * from stance_sums_of(articles, array(select distinct day from article where id = any(articles)))
$$;
comment on function stance_sums_of(uuid[]) is 'The same; to be dropped with the next version of the schema';
create function stance_rollups_of(articles uuid[], times integer) returns setof stance_rollup language sql stable as $$
    select * from stance_rollups_of(articles, array(select distinct day from article where id = any(articles)), times)
$$;
comment on function stance_rollups_of(uuid[], integer) is 'The same; to be dropped with the next version of the schema';

-- Who drops a partition needs its table alone for a moment: whoever comes then waits a fifth of a second at most for each table,
-- as it is given up and tried again later where somebody reads.
create function drop_months(before date) returns integer language plpgsql security definer set search_path from current as $$
declare
    part record;
    dropped integer := 0;
begin
    perform set_config('lock_timeout', '200ms', true);
    perform pg_advisory_xact_lock(1, 3);
    lock table only sentence, only mention, only quote, only judgement, only stance, only stance_sum in access exclusive mode;
    for part in
        with parts as (
            select c.relname as name,
                   regexp_match(pg_get_expr(c.relpartbound, c.oid), 'FROM \(''([0-9-]+)''\) TO \(''([0-9-]+)''\)') as days
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = any(cast(partitioned_tables() as regclass[]))
        )
        select name from parts
        where cast(days[2] as date) <= before
          and not exists (select 1 from article where day >= cast(days[1] as date) and day < cast(days[2] as date))
        order by name
    loop
        execute format('drop table %I', part.name);
        dropped := dropped + 1;
    end loop;
    return dropped;
exception when lock_not_available or deadlock_detected then
    return 0;
end $$;
comment on function drop_months is
    'Drops the partitions of what was published before a day, where no article is left and nobody reads; how many';

-- Autovacuum looks after partitions, not after the tables that they are of.
create function analyze_months(name text) returns void language plpgsql security definer set search_path from current as $$
begin
    if pg_try_advisory_xact_lock(1, 4) then
        execute format('analyze %I', name);
    end if;
end $$;
comment on function analyze_months is 'Tells the planner what is in all partitions of a table together, unless somebody is at it';
