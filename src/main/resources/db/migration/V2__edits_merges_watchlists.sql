-- What users say of actors. No large table is rewritten: rows keep the actor that they were stored with, and reads
-- follow it to the one that survives its merges.

-- Actors -----------------------------------------------------------------------------------------------------------

alter table actor add survivor uuid references actor;
update actor set survivor = coalesce(merged_into, id);
alter table actor alter survivor set not null;
comment on column actor.name is 'Name as first seen, or as a user wrote it';
comment on column actor.homonym is '0; 1, 2 … tell apart actors with the same name and type';
comment on column actor.merged_into is 'The actor that a user merged this one into, which may be merged itself';
comment on column actor.survivor is 'The actor at the end of the merges: what reads show; itself where not merged';
comment on column actor.edited is 'Changed by a user: kept even if no article mentions it; articles add no aliases';
create index actor_by_survivor on actor (survivor);
create index actor_by_merged_into on actor (merged_into) where merged_into is not null;
create index actor_by_wikidata on actor (wikidata) where wikidata is not null;

alter table actor_alias add given boolean not null default false;
comment on column actor_alias.alias is 'The alias as first seen, or as a user wrote it';
comment on column actor_alias.given is 'Given by a user: an actor of a later article that is named so is this one';
create index actor_alias_given on actor_alias (alias_key) where given;

-- Watch-lists ------------------------------------------------------------------------------------------------------

create table watchlist (
    name text primary key,
    version text not null
);
comment on table watchlist is 'Actors that are looked for in every article';
comment on column watchlist.name is 'Name of the list';
comment on column watchlist.version is 'Changes with its actors: the start of their SHA-256';

create table watchlist_actor (
    watchlist text not null references watchlist on delete cascade,
    position integer not null,
    actor_id uuid not null references actor,
    type text not null check (type in ('PERSON', 'ORGANIZATION', 'COUNTRY')),
    name text not null,
    aliases text[] not null,
    primary key (watchlist, position)
);
comment on table watchlist_actor is 'What a watch-list looks for';
comment on column watchlist_actor.watchlist is 'The list';
comment on column watchlist_actor.position is 'Place in the list';
comment on column watchlist_actor.actor_id is 'The actor that is meant';
comment on column watchlist_actor.type is 'PERSON, ORGANIZATION or COUNTRY';
comment on column watchlist_actor.name is 'Name to look for';
comment on column watchlist_actor.aliases is 'Other names to look for';
create index watchlist_actor_by_actor on watchlist_actor (actor_id);

-- Analyses ---------------------------------------------------------------------------------------------------------

alter table analysis add watchlists jsonb not null default '{}';
comment on column analysis.watchlists is 'Version of each watch-list whose actors were looked for, by its name';
comment on column analysis.request_key is
    'SHA-256 of pipeline, engine, models, watch-lists and the targets asked for';
