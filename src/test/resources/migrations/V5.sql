-- What version 5 has besides: a sample of gold labels.
insert into gold_sample (id, created_at, seed, target, targets, outlet, first_day, last_day, duplicates) values
('01a22699-0001-752e-8a8f-4a34326d10c3', '2026-11-29 09:18:10.945+00', '6386181999777993', NULL, NULL, NULL, NULL, NULL, 'false');

insert into gold_frame (article_id, sample_id, analysis_id) values
('01a22698-25d2-7fe8-bca1-66c0831f7ef3', '01a22699-0001-752e-8a8f-4a34326d10c3', '01a22698-34b6-7a9c-94ca-7a86efaa71f5'),
('01a22698-3f70-7d04-982e-531961d1a46d', '01a22699-0001-752e-8a8f-4a34326d10c3', '01a22698-4068-7ce8-8bd3-a1866167a6f3'),
('01a22698-4190-7a49-8360-f08f9315b0a6', '01a22699-0001-752e-8a8f-4a34326d10c3', '01a22698-41de-70f9-9024-561144791408'),
('01a22698-4459-7eb1-9f34-c98c4b960717', '01a22699-0001-752e-8a8f-4a34326d10c3', '01a22698-4554-7479-831f-a690a2285d5c'),
('01a22698-dfee-7cd7-8fe1-2620a213c254', '01a22699-0001-752e-8a8f-4a34326d10c3', '01a22698-e0c0-7e6c-be7c-a5cc4356cef0'),
('01a22698-f1e7-7279-be62-c0be72e813d4', '01a22699-0001-752e-8a8f-4a34326d10c3', '01a22698-f218-7462-976a-3d814be56fe4');

insert into gold_stratum (sample_id, label, sentences, sampled) values
('01a22699-0001-752e-8a8f-4a34326d10c3', 'FAVOR', '3', '1'),
('01a22699-0001-752e-8a8f-4a34326d10c3', 'AGAINST', '10', '2'),
('01a22699-0001-752e-8a8f-4a34326d10c3', 'NEITHER', '14', '2');

insert into gold_row (sample_id, place, article_id, day, analysis_id, sentence, target, stratum, probability) values
('01a22699-0001-752e-8a8f-4a34326d10c3', '1', '01a22698-dfee-7cd7-8fe1-2620a213c254', '2024-05-01', '01a22698-e0c0-7e6c-be7c-a5cc4356cef0', '1', '01a22698-37d2-70cd-879d-6710ff068afc', 'AGAINST', '0.2'),
('01a22699-0001-752e-8a8f-4a34326d10c3', '2', '01a22698-dfee-7cd7-8fe1-2620a213c254', '2024-05-01', '01a22698-e0c0-7e6c-be7c-a5cc4356cef0', '0', '01a22698-37df-75f2-881e-3a62dd5df69e', 'AGAINST', '0.2'),
('01a22699-0001-752e-8a8f-4a34326d10c3', '3', '01a22698-f1e7-7279-be62-c0be72e813d4', '2024-06-01', '01a22698-f218-7462-976a-3d814be56fe4', '1', '01a22698-4092-7da2-8fc1-f9e7a3a910ac', 'NEITHER', '0.14285714285714285'),
('01a22699-0001-752e-8a8f-4a34326d10c3', '4', '01a22698-4459-7eb1-9f34-c98c4b960717', '2024-04-02', '01a22698-4554-7479-831f-a690a2285d5c', '0', '01a22698-37df-75f2-881e-3a62dd5df69e', 'FAVOR', '0.3333333333333333'),
('01a22699-0001-752e-8a8f-4a34326d10c3', '5', '01a22698-25d2-7fe8-bca1-66c0831f7ef3', '2024-03-26', '01a22698-34b6-7a9c-94ca-7a86efaa71f5', '2', '01a22698-37e0-73e2-a8be-4565737e0c71', 'NEITHER', '0.14285714285714285');
