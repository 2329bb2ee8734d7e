insert into outbox (article_id, analysis_id) select id, latest_analysis from article order by id limit 1;
insert into outbox (message_key, message, problem) values ('\x01', '{"text": 7}', '{"status": 400}');
-- an article whose date is a mistake
do $$
declare
    wrong uuid := (select cast(max(cast(id as text)) as uuid) from article);
    name text;
begin
    update article set day = '9999-12-31', published_at = '9999-12-31T00:00:00Z' where id = wrong;
    foreach name in array array['analysis_actor', 'sentence', 'mention', 'quote', 'judgement', 'stance', 'stance_sum', 'gold_row'] loop
        execute format('update %I set day = ''9999-12-31'' where article_id = $1', name) using wrong;
    end loop;
    delete from stance_rollup;
    insert into stance_rollup select * from stance_rollups_of(array(select id from article), 1);
end $$;
