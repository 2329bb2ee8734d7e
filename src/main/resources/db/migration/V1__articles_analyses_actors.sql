-- Conventions. Offsets are UTF-16 units of article.text, the end exclusive. Ids are UUIDv7.
-- The large tables (all that carry article_id and day) have both in their primary keys, so that they can become
-- partitions by month without a rewrite. They are written once, with their analysis, and never updated.
-- Whoever is mentioned, judged or quoted stands in analysis_actor, whose foreign key serves for the larger tables too.
-- Reports count an article's latest analysis only: join article on latest_analysis.
create extension if not exists pg_trgm;

-- Articles and analyses --------------------------------------------------------------------------------------------

create table article (
    id uuid primary key,
    content_hash bytea not null unique,
    title text,
    text text not null,
    outlet text,
    author text,
    url text,
    published_at timestamptz,
    language text not null,
    language_uncertain boolean not null,
    day date not null,
    latest_analysis uuid not null
);
comment on table article is 'One text with title, outlet, author, url, time of publication and language';
comment on column article.id is 'UUIDv7, made when the article was first posted';
comment on column article.content_hash is 'SHA-256 of text, title, and url or outlet and published_at';
comment on column article.title is 'Headline, as posted';
comment on column article.text is 'What all offsets refer to; control characters are spaces';
comment on column article.outlet is 'Who published it';
comment on column article.author is 'Byline';
comment on column article.url is 'Where it was published';
comment on column article.published_at is 'When it was published; null where unknown';
comment on column article.language is 'ISO 639-1';
comment on column article.language_uncertain is 'The text was too short or too mixed to be sure of its language';
comment on column article.day is 'UTC day of published_at; -infinity where unknown, never the day it came in';
comment on column article.latest_analysis is 'The analysis that is served by default and counted in reports';
create index article_by_day on article (day desc, id desc);
create index article_by_outlet on article (outlet, day desc, id desc);
create index article_by_words on article using gin (to_tsvector('english', coalesce(title, '') || ' ' || text));

create table analysis (
    id uuid primary key,
    article_id uuid not null references article on delete cascade,
    created_at timestamptz not null,
    pipeline text not null,
    engine text not null,
    models jsonb not null,
    request_key bytea not null,
    unique (article_id, request_key)
);
comment on table analysis is 'One reading of an article; immutable: newer models make a new one';
comment on column analysis.id is 'UUIDv7';
comment on column analysis.article_id is 'The article';
comment on column analysis.created_at is 'When it was made';
comment on column analysis.pipeline is 'Version of everything but the models';
comment on column analysis.engine is 'What judged the sentences';
comment on column analysis.models is 'Version of each model, by name';
comment on column analysis.request_key is 'SHA-256 of pipeline, engine, models and the targets asked for';
alter table article add constraint article_latest_analysis
    foreign key (latest_analysis) references analysis deferrable initially deferred;

-- Actors -----------------------------------------------------------------------------------------------------------

create table actor (
    id uuid primary key,
    type text not null check (type in ('PERSON', 'ORGANIZATION', 'COUNTRY')),
    name text not null,
    name_key text not null,
    homonym integer not null,
    wikidata text,
    merged_into uuid references actor,
    edited boolean not null default false,
    unique (name_key, type, homonym)
);
comment on table actor is 'Persons, organisations and countries, across articles';
comment on column actor.id is 'UUIDv7';
comment on column actor.type is 'PERSON, ORGANIZATION or COUNTRY';
comment on column actor.name is 'Name as first seen';
comment on column actor.name_key is 'Name without case, accents, dots and article: what actors are linked by';
comment on column actor.homonym is '0; 1, 2 … tell apart actors of one article with the same name and type';
comment on column actor.wikidata is 'Wikidata id';
comment on column actor.merged_into is 'The actor that this one was merged into';
comment on column actor.edited is 'Changed by a user: kept even if no article mentions it';
create index actor_by_name on actor using gin (name_key gin_trgm_ops);
create index actor_in_order on actor (name_key, id);

create table actor_alias (
    actor_id uuid not null references actor on delete cascade,
    alias_key text not null,
    alias text not null,
    primary key (actor_id, alias_key)
);
comment on table actor_alias is 'Other names of actors';
comment on column actor_alias.actor_id is 'The actor';
comment on column actor_alias.alias_key is 'The alias without case, accents, dots and article';
comment on column actor_alias.alias is 'The alias as first seen';
create index actor_alias_by_name on actor_alias using gin (alias_key gin_trgm_ops);

create table analysis_actor (
    article_id uuid not null references article on delete cascade,
    day date not null,
    analysis_id uuid not null,
    position integer not null,
    actor_id uuid not null references actor,
    type text not null check (type in ('PERSON', 'ORGANIZATION', 'COUNTRY')),
    name text not null,
    wikidata text,
    aliases text[] not null,
    primary key (article_id, day, analysis_id, position)
);
comment on table analysis_actor is 'The actors of an article, as one analysis found them';
comment on column analysis_actor.article_id is 'The article';
comment on column analysis_actor.day is 'article.day';
comment on column analysis_actor.analysis_id is 'The analysis';
comment on column analysis_actor.position is 'Place in the answer';
comment on column analysis_actor.actor_id is 'The actor';
comment on column analysis_actor.type is 'PERSON, ORGANIZATION or COUNTRY';
comment on column analysis_actor.name is 'Its fullest name in the article';
comment on column analysis_actor.wikidata is 'Its Wikidata id as known then';
comment on column analysis_actor.aliases is 'Its other names in the article';
create index analysis_actor_by_actor on analysis_actor (actor_id, day desc, article_id desc, analysis_id);

-- What the sentences say -------------------------------------------------------------------------------------------

create table sentence (
    article_id uuid not null references article on delete cascade,
    day date not null,
    analysis_id uuid not null,
    index integer not null,
    start_offset integer not null,
    end_offset integer not null,
    sentiment text not null check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
    positive real not null,
    neutral real not null,
    negative real not null,
    primary key (article_id, day, analysis_id, index)
);
comment on table sentence is 'Sentences with their overall tone; their text is a part of article.text';
comment on column sentence.article_id is 'The article';
comment on column sentence.day is 'article.day';
comment on column sentence.analysis_id is 'The analysis';
comment on column sentence.index is 'Position in the article, from 0';
comment on column sentence.start_offset is 'First UTF-16 unit';
comment on column sentence.end_offset is 'One past the last';
comment on column sentence.sentiment is 'The most probable label';
comment on column sentence.positive is 'Calibrated probability, four decimals';
comment on column sentence.neutral is 'Calibrated probability, four decimals';
comment on column sentence.negative is 'Calibrated probability, four decimals';

create table mention (
    article_id uuid not null references article on delete cascade,
    day date not null,
    analysis_id uuid not null,
    sentence integer not null,
    position integer not null,
    actor_id uuid not null,
    start_offset integer not null,
    end_offset integer not null,
    kind text not null check (kind in ('NAME', 'ALIAS', 'TITLE', 'DEMONYM', 'PRONOUN')),
    role text not null check (role in ('ACTOR', 'PLACE')),
    probability real not null,
    primary key (article_id, day, analysis_id, sentence, position)
);
comment on table mention is 'Spans that refer to an actor';
comment on column mention.article_id is 'The article';
comment on column mention.day is 'article.day';
comment on column mention.analysis_id is 'The analysis';
comment on column mention.sentence is 'Index of the sentence';
comment on column mention.position is 'Place in the sentence''s list';
comment on column mention.actor_id is 'Who is mentioned';
comment on column mention.start_offset is 'First UTF-16 unit';
comment on column mention.end_offset is 'One past the last';
comment on column mention.kind is 'How the span refers to the actor';
comment on column mention.role is 'Whether the mention acts, or only says where';
comment on column mention.probability is 'The name finder''s, four decimals';

create table quote (
    article_id uuid not null references article on delete cascade,
    day date not null,
    analysis_id uuid not null,
    sentence integer not null,
    position integer not null,
    speaker_actor uuid,
    speaker_start integer,
    speaker_end integer,
    cue_start integer,
    cue_end integer,
    content_start integer not null,
    content_end integer not null,
    kind text not null check (kind in ('DIRECT', 'INDIRECT')),
    primary key (article_id, day, analysis_id, sentence, position)
);
comment on table quote is 'Reported speech';
comment on column quote.article_id is 'The article';
comment on column quote.day is 'article.day';
comment on column quote.analysis_id is 'The analysis';
comment on column quote.sentence is 'Index of the sentence';
comment on column quote.position is 'Place in the sentence''s list';
comment on column quote.speaker_actor is 'The named actor who says it';
comment on column quote.speaker_start is 'Where the words that name the speaker start; null where nobody is named';
comment on column quote.speaker_end is 'Where they end';
comment on column quote.cue_start is 'Where the reporting words start; null where quotation marks alone show it';
comment on column quote.cue_end is 'Where they end';
comment on column quote.content_start is 'Where what is said starts';
comment on column quote.content_end is 'Where it ends';
comment on column quote.kind is 'DIRECT or INDIRECT speech';

create table judgement (
    article_id uuid not null references article on delete cascade,
    day date not null,
    analysis_id uuid not null,
    sentence integer not null,
    target uuid not null,
    position integer not null,
    sentiment text not null check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
    positive real not null,
    neutral real not null,
    negative real not null,
    evidence jsonb,
    primary key (article_id, day, analysis_id, sentence, target)
);
comment on table judgement is 'How a sentence portrays an actor';
comment on column judgement.article_id is 'The article';
comment on column judgement.day is 'article.day';
comment on column judgement.analysis_id is 'The analysis';
comment on column judgement.sentence is 'Index of the sentence';
comment on column judgement.target is 'The actor';
comment on column judgement.position is 'Place in the sentence''s list';
comment on column judgement.sentiment is 'The most probable label';
comment on column judgement.positive is 'Calibrated probability, four decimals';
comment on column judgement.neutral is 'Calibrated probability, four decimals';
comment on column judgement.negative is 'Calibrated probability, four decimals';
comment on column judgement.evidence is 'The words that decided: [{start, end, text, weight}]; null where there are none';
create index judgement_by_target on judgement (target, day)
    include (article_id, analysis_id, sentiment, positive, neutral, negative);

create table stance (
    article_id uuid not null references article on delete cascade,
    day date not null,
    analysis_id uuid not null,
    sentence integer not null,
    target uuid not null,
    position integer not null,
    holder_kind text not null check (holder_kind in ('AUTHOR', 'ACTOR', 'UNNAMED')),
    holder_actor uuid,
    holder_start integer,
    holder_end integer,
    label text not null check (label in ('FAVOR', 'AGAINST', 'NEITHER')),
    favor real,
    against real,
    neither real,
    evidence jsonb,
    primary key (article_id, day, analysis_id, sentence, target, position),
    check ((holder_kind = 'ACTOR') = (holder_actor is not null)),
    check ((holder_kind = 'UNNAMED') = (holder_start is not null and holder_end is not null)),
    check (holder_actor <> target)
);
comment on table stance is 'A holder''s position on a target in one sentence';
comment on column stance.article_id is 'The article';
comment on column stance.day is 'article.day';
comment on column stance.analysis_id is 'The analysis';
comment on column stance.sentence is 'Index of the sentence';
comment on column stance.target is 'The actor that the stance is about';
comment on column stance.position is 'Place in the judgement''s list';
comment on column stance.holder_kind is 'Who takes it: AUTHOR, a named ACTOR, or somebody UNNAMED';
comment on column stance.holder_actor is 'The named actor';
comment on column stance.holder_start is 'Where the words that name an unnamed holder start';
comment on column stance.holder_end is 'Where they end';
comment on column stance.label is 'The most probable label';
comment on column stance.favor is 'Calibrated probability, four decimals; null where a rule decided';
comment on column stance.against is 'Calibrated probability, four decimals; null where a rule decided';
comment on column stance.neither is 'Calibrated probability, four decimals; null where a rule decided';
comment on column stance.evidence is 'The words that decided: [{start, end, text, weight}]; null where there are none';
-- a report on an actor reads this index alone, then joins articles
create index stance_by_target on stance (target, day)
    include (article_id, analysis_id, sentence, holder_kind, holder_actor, label, favor, against, neither);
create index stance_taken_by_target on stance (target, label, day) where label <> 'NEITHER';
create index stance_by_holder on stance (holder_actor, day) where holder_actor is not null;
