-- Messages that are still to be sent, stored together with what they tell of.

create table outbox (
    id bigint generated always as identity primary key,
    article_id uuid,
    analysis_id uuid,
    message_key bytea,
    message bytea,
    problem jsonb,
    check ((analysis_id is null) = (article_id is null)),
    check ((analysis_id is null) = (problem is not null and message is not null))
);
comment on table outbox is 'Messages that are still to be sent: an analysis that was made, or a message that could not be taken';
comment on column outbox.id is 'Those with lower ones are sent first';
comment on column outbox.article_id is 'The article, deleted since perhaps';
comment on column outbox.analysis_id is 'The analysis that is to be sent';
comment on column outbox.message_key is 'Key of a message that could not be taken';
comment on column outbox.message is 'The message that could not be taken, as it came';
comment on column outbox.problem is 'Why, as a client would be told';
