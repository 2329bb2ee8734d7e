-- Requests that a client may send again without knowing whether they were taken.

create table idempotency_key (
    key bytea primary key,
    request bytea not null,
    article_id uuid not null,
    analysis_id uuid not null,
    created boolean not null,
    created_at timestamptz not null
);
comment on table idempotency_key is 'What the Idempotency-Key of a request led to, for as long as standpoint.idempotency.keep says';
comment on column idempotency_key.key is 'SHA-256 of the key and of who sent it';
comment on column idempotency_key.request is 'SHA-256 of the request: the same key with another is refused';
comment on column idempotency_key.article_id is 'The article, deleted since perhaps';
comment on column idempotency_key.analysis_id is 'Its analysis that was answered';
comment on column idempotency_key.created is 'Whether the request made the analysis';
comment on column idempotency_key.created_at is 'When it was answered';
create index idempotency_key_age on idempotency_key (created_at);
