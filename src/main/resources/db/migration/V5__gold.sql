-- Gold samples: sentences drawn at random, with the stances and the sentiment toward a target that coders read in them.

create table gold_sample (
    id uuid primary key,
    created_at timestamptz not null,
    seed bigint not null,
    target uuid,
    targets uuid[],
    outlet text,
    first_day date,
    last_day date,
    duplicates boolean not null
);
comment on table gold_sample is 'A random sample of sentences, each with one target, for coders to label';
comment on column gold_sample.id is 'UUIDv7';
comment on column gold_sample.created_at is 'When it was drawn';
comment on column gold_sample.seed is 'The same seed on the same rows draws the same sample';
comment on column gold_sample.target is 'The actor asked for; null for all';
comment on column gold_sample.targets is 'All ids of that actor when the sample was drawn: its own and those merged into it';
comment on column gold_sample.outlet is 'The outlet asked for; null for all';
comment on column gold_sample.first_day is 'First UTC day of publication asked for';
comment on column gold_sample.last_day is 'Last UTC day of publication asked for';
comment on column gold_sample.duplicates is 'Whether near-duplicate articles were drawn from, too';

create table gold_frame (
    article_id uuid not null references article on delete cascade,
    sample_id uuid not null references gold_sample on delete cascade,
    analysis_id uuid not null,
    primary key (article_id, sample_id)
);
comment on table gold_frame is 'The articles that a sample was drawn from: what it speaks for';
comment on column gold_frame.article_id is 'The article';
comment on column gold_frame.sample_id is 'The sample';
comment on column gold_frame.analysis_id is 'The article''s latest analysis when the sample was drawn';

create table gold_stratum (
    sample_id uuid not null references gold_sample on delete cascade,
    label text not null check (label in ('FAVOR', 'AGAINST', 'NEITHER')),
    sentences bigint not null,
    sampled integer not null,
    primary key (sample_id, label)
);
comment on table gold_stratum is 'How many sentences of each label a sample was drawn from, and how many were drawn';
comment on column gold_stratum.sample_id is 'The sample';
comment on column gold_stratum.label is 'What the holders in the sentence take together, by the stored labels; NEITHER also where they differ';
comment on column gold_stratum.sentences is 'How many there were';
comment on column gold_stratum.sampled is 'How many of them were drawn, without replacement';

create table gold_row (
    sample_id uuid not null references gold_sample on delete cascade,
    place integer not null,
    article_id uuid not null references article on delete cascade,
    day date not null,
    analysis_id uuid not null,
    sentence integer not null,
    target uuid not null,
    stratum text not null,
    probability double precision not null check (probability > 0 and probability <= 1),
    primary key (sample_id, place)
);
comment on table gold_row is 'The sentences of a sample, each with one target';
comment on column gold_row.sample_id is 'The sample';
comment on column gold_row.place is 'Place in the sample, from 1, at random';
comment on column gold_row.article_id is 'The article';
comment on column gold_row.day is 'article.day';
comment on column gold_row.analysis_id is 'The analysis whose holders coders are asked about';
comment on column gold_row.sentence is 'Index of the sentence';
comment on column gold_row.target is 'The actor that the stances are about';
comment on column gold_row.stratum is 'The stratum that it was drawn from';
comment on column gold_row.probability is 'With which it came into the sample: gold_stratum.sampled / sentences';
create index gold_row_by_target on gold_row (target);
create index gold_row_by_article on gold_row (article_id);

create table gold_coding (
    sample_id uuid not null,
    place integer not null,
    coder text not null,
    updated_at timestamptz,
    skipped boolean not null,
    sentiment text check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE', 'UNCLEAR')),
    stances text[] not null check (stances <@ array['FAVOR', 'AGAINST', 'NEITHER', 'UNCLEAR']),
    primary key (sample_id, place, coder),
    foreign key (sample_id, place) references gold_row on delete cascade,
    check (skipped = (sentiment is null)),
    check (skipped = (stances = '{}'))
);
comment on table gold_coding is 'What one coder says of one sentence and target';
comment on column gold_coding.sample_id is 'The sample';
comment on column gold_coding.place is 'gold_row.place';
comment on column gold_coding.coder is 'Who says so: the labelling tool''s id of the person';
comment on column gold_coding.updated_at is 'When the coder said so last; null where unknown';
comment on column gold_coding.skipped is 'The coder said nothing';
comment on column gold_coding.sentiment is 'How the sentence portrays the target';
comment on column gold_coding.stances is 'One for each of the sentence''s rows in stance, by position, and a last one for any other holder';
