insert into idempotency_key
select sha256('key'), sha256('request'), id, latest_analysis, true, '2024-03-05T08:00:00Z' from article order by id limit 1;
