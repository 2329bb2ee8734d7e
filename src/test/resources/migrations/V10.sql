insert into api_key (id, name, hash, scopes, created_at)
values ('018e7a3c-0000-7000-8000-00000000e001', 'desk', sha256('spk_desk'), '{read,write}', '2024-03-05T08:00:00Z');
insert into article_quota values ('018e7a3c-0000-7000-8000-00000000e001', '2024-03-05', 7);
insert into audit (id, at, who, name, action, subject)
values ('018e7a3c-0000-7000-8000-00000000e002', '2024-03-05T08:00:00Z', '018e7a3c-0000-7000-8000-00000000e001', 'desk',
        'delete-article', '018e7a3c-0000-7000-8000-00000000e003');
