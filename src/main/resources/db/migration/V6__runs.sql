-- Runs: a newer model reads stored articles again. What a run reads is no article's latest analysis until it is adopted, so
-- that no report is of two models unseen.

create table run (
    id uuid primary key,
    name text not null,
    engine text not null,
    pipeline text not null,
    models jsonb not null,
    outlet text,
    from_day date,
    to_day date,
    articles bigint not null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    cancelled_at timestamptz,
    adopted_at timestamptz
);
comment on table run is 'A set of analyses of stored articles, all by the same engine and models';
comment on column run.id is 'UUIDv7';
comment on column run.name is 'As a user calls it';
comment on column run.engine is 'What judges the sentences';
comment on column run.pipeline is 'Version of everything but the models; only a service of the same version works on it';
comment on column run.models is 'Version of each model, by name';
comment on column run.outlet is 'Only articles of this outlet';
comment on column run.from_day is 'First UTC day of publication';
comment on column run.to_day is 'Last UTC day of publication';
comment on column run.articles is 'How many articles it had when it was made';
comment on column run.created_at is 'When it was made';
comment on column run.started_at is 'When its first article was read';
comment on column run.finished_at is 'When none was left';
comment on column run.cancelled_at is 'When a user ended it';
comment on column run.adopted_at is 'When its analyses became the latest ones of their articles';
create index run_open on run (id) where finished_at is null and cancelled_at is null;

create table run_article (
    run_id uuid not null references run on delete cascade,
    article_id uuid not null references article on delete cascade,
    analysis_id uuid references analysis,
    problem text,
    primary key (run_id, article_id)
);
comment on table run_article is 'The articles of a run: those that fitted when it was made, less those deleted since';
comment on column run_article.run_id is 'The run';
comment on column run_article.article_id is 'The article';
comment on column run_article.analysis_id is 'Its analysis in the run; null until it is read';
comment on column run_article.problem is 'Why it could not be read';
-- whoever works on a run takes the next row that nobody has locked; a lock ends with its holder's connection
create index run_article_waiting on run_article (run_id, article_id) where analysis_id is null and problem is null;
create index run_article_problems on run_article (run_id, article_id) where problem is not null;
create index run_article_by_article on run_article (article_id);
create index run_article_by_analysis on run_article (analysis_id) where analysis_id is not null;

alter table analysis add targets jsonb not null default '[]';
comment on column analysis.targets is 'The targets asked for, so that a run asks for them again; empty before version 6';

-- whether everything was read by one version: its first and last entry are the same
create index analysis_by_version on analysis (md5(engine || pipeline || cast(models as text)));
