-- What version 2 has besides: a merge, an alias that a user gave, a watch-list.
update actor set merged_into = '01a22698-37e0-73e2-a8be-4565737e0c71', survivor = '01a22698-37e0-73e2-a8be-4565737e0c71', edited = true
where id = '01a22698-45ab-735d-bb88-ccfa2cf76b98';

insert into actor_alias (actor_id, alias_key, alias, given) values
('01a22698-37d2-70cd-879d-6710ff068afc', 'the quill', 'The Quill', true);

insert into watchlist (name, version) values ('harbour', '0123456789abcdef');

insert into watchlist_actor (watchlist, position, actor_id, type, name, aliases) values
('harbour', 0, '01a22698-37df-75f2-881e-3a62dd5df69e', 'ORGANIZATION', 'Harbour Board', '{"the Board"}');
