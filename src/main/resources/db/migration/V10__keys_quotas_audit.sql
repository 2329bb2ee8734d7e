-- Who may call, how much, and what they changed.

create table api_key (
    id uuid primary key,
    name text not null,
    hash bytea not null unique,
    scopes text[] not null,
    requests_per_minute integer,
    articles_per_day integer,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
);
comment on table api_key is 'API keys; of the key itself only a hash';
comment on column api_key.id is 'UUIDv7';
comment on column api_key.name is 'As its maker calls it';
comment on column api_key.hash is 'SHA-256 of the key';
comment on column api_key.scopes is 'read, write, admin';
comment on column api_key.requests_per_minute is 'Null: as the service is set; 0: any number';
comment on column api_key.articles_per_day is 'Null: as the service is set; 0: any number';
comment on column api_key.created_at is 'When it was made';
comment on column api_key.last_used_at is 'When it was last used, to the minute';
comment on column api_key.revoked_at is 'Since when it opens nothing';

create table article_quota (
    caller text not null,
    day date not null,
    articles integer not null,
    primary key (caller, day)
);
comment on table article_quota is 'How many articles each caller has taken of its daily quota; only of callers that have one';
comment on column article_quota.caller is 'Id of the API key, or subject of the OIDC token';
comment on column article_quota.day is 'UTC day';
comment on column article_quota.articles is 'Articles asked for, and those that a running instance has set aside';

create table audit (
    id uuid primary key,
    at timestamptz not null,
    who text,
    name text not null,
    action text not null,
    subject text not null,
    other text
);
comment on table audit is 'Deletes, merges, edits, adopted runs and keys: who, what, when; never what an article says';
comment on column audit.id is 'UUIDv7';
comment on column audit.at is 'When it was done';
comment on column audit.who is 'Id of the API key, or subject of the OIDC token; null where keys are not asked for';
comment on column audit.name is 'What the caller is called';
comment on column audit.action is 'What was done';
comment on column audit.subject is 'To what: an id, or the name of a list';
comment on column audit.other is 'The other one where two are concerned';
