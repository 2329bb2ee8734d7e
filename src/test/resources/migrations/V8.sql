-- a job that is half done
insert into job (id, lines, bytes, created_at) values ('018e7a3c-0000-7000-8000-00000000d001', 3, 90, '2024-03-05T08:00:00Z');
insert into job_line values ('018e7a3c-0000-7000-8000-00000000d001', 3, '{"text": "Norway thanked Sweden."}');
insert into job_result (job_id, line, article_id, analysis_id, created)
select '018e7a3c-0000-7000-8000-00000000d001', 1, id, latest_analysis, true from article order by id limit 1;
insert into job_result (job_id, line, problem) values ('018e7a3c-0000-7000-8000-00000000d001', 2, '{"status": 400}');
