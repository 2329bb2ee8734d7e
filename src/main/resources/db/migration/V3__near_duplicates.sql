-- Near-duplicate articles: wire copies with small changes. Articles stored before this have groups of their own.

alter table article add duplicate_group uuid;
update article set duplicate_group = id;
alter table article alter duplicate_group set not null;
alter table article add repeated boolean not null default false;
comment on column article.duplicate_group is 'What near-duplicates share: the id of the one that was stored first';
comment on column article.repeated is 'Another article of the group was stored before it: reports leave it out by default';
create index article_by_duplicate_group on article (duplicate_group, id);

create table article_band (
    band bigint not null,
    article_id uuid not null references article on delete cascade,
    primary key (band, article_id)
);
comment on table article_band is 'Hashes of parts of an article''s MinHash: near-duplicates share at least one';
comment on column article_band.band is 'Hash of the part and its number';
comment on column article_band.article_id is 'The article; only the first one of a group is here';
create index article_band_of_article on article_band (article_id);
