-- Jobs: articles that were sent together and are read in the background.

create table job (
    id uuid primary key,
    lines bigint not null,
    bytes bigint not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    cancelled_at timestamptz,
    stored bigint,
    already_stored bigint,
    failed bigint
);
comment on table job is 'Articles sent together, each on a line';
comment on column job.id is 'UUIDv7';
comment on column job.lines is 'How many lines it has that are not blank';
comment on column job.bytes is 'How long they are together';
comment on column job.created_at is 'When it was sent';
comment on column job.finished_at is 'When no line was left';
comment on column job.cancelled_at is 'When a user ended it';
comment on column job.stored is 'How many lines became new analyses; null until it is finished, when counting ends';
comment on column job.already_stored is 'How many lines had been analysed before; null until it is finished';
comment on column job.failed is 'How many lines could not be taken; null until it is finished';
create index job_open on job (id) where finished_at is null and cancelled_at is null;

create table job_line (
    job_id uuid not null references job on delete cascade,
    line bigint not null,
    body bytea not null,
    primary key (job_id, line)
);
comment on table job_line is 'Lines still to be read: whoever works takes the next that nobody has locked; a lock ends with its holder''s connection';
comment on column job_line.job_id is 'The job';
comment on column job_line.line is 'From 1; blank lines count';
comment on column job_line.body is 'The line as it was sent';

create table job_result (
    job_id uuid not null references job on delete cascade,
    line bigint not null,
    article_id uuid,
    analysis_id uuid,
    created boolean,
    problem jsonb,
    primary key (job_id, line)
);
comment on table job_result is 'What came of the lines that were read';
comment on column job_result.job_id is 'The job';
comment on column job_result.line is 'From 1; blank lines count';
comment on column job_result.article_id is 'The article, deleted since perhaps; null where the line failed';
comment on column job_result.analysis_id is 'Its analysis';
comment on column job_result.created is 'Whether the line made it, rather than that it was there';
comment on column job_result.problem is 'Why the line failed, as a client is told';
create index job_result_problems on job_result (job_id, line) where problem is not null;
