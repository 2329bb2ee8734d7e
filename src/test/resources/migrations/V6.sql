-- What version 6 has besides: a run.
insert into run (id, name, engine, pipeline, models, outlet, from_day, to_day, articles, created_at, started_at, finished_at, cancelled_at, adopted_at) values
('01a22699-0381-7158-b770-e42efaf5a688', 'Old', 'maxent', '5', '{"en-names": "9da0e9441760", "en-pronouns": "fee868af0912", "en-author-stance": "9fe70a1fcdb7", "en-directed-stance": "55131e0ceb52", "en-target-sentiment": "f1b6ca525e88", "en-sentence-sentiment": "e1b0f0c559fa"}', NULL, NULL, NULL, '8', '2026-11-29 09:18:11.850728+00', '2026-11-29 09:18:12.183133+00', '2026-11-29 09:18:14.934138+00', NULL, NULL);

insert into run_article (run_id, article_id, analysis_id, problem) values
('01a22699-0381-7158-b770-e42efaf5a688', '01a22698-25d2-7fe8-bca1-66c0831f7ef3', '01a22698-34b6-7a9c-94ca-7a86efaa71f5', NULL),
('01a22699-0381-7158-b770-e42efaf5a688', '01a22698-3f70-7d04-982e-531961d1a46d', '01a22698-4068-7ce8-8bd3-a1866167a6f3', NULL),
('01a22699-0381-7158-b770-e42efaf5a688', '01a22698-4190-7a49-8360-f08f9315b0a6', '01a22698-41de-70f9-9024-561144791408', NULL),
('01a22699-0381-7158-b770-e42efaf5a688', '01a22698-4306-7940-86d2-7fa78c0f6604', '01a22698-4322-746e-b1f3-77cece0a55d2', NULL),
('01a22699-0381-7158-b770-e42efaf5a688', '01a22698-4459-7eb1-9f34-c98c4b960717', '01a22698-4554-7479-831f-a690a2285d5c', NULL),
('01a22699-0381-7158-b770-e42efaf5a688', '01a22698-dfee-7cd7-8fe1-2620a213c254', '01a22698-e0c0-7e6c-be7c-a5cc4356cef0', NULL),
('01a22699-0381-7158-b770-e42efaf5a688', '01a22698-e1e5-7938-9b4d-88936f5e019d', '01a22698-e265-742e-83a4-c2e485bf6af8', NULL),
('01a22699-0381-7158-b770-e42efaf5a688', '01a22698-f1e7-7279-be62-c0be72e813d4', '01a22698-f218-7462-976a-3d814be56fe4', NULL);
