-- Who shares a subscription follows from its group, as identity-service tells of it.
create table group_facts (
    id      uuid primary key,
    company uuid  not null,
    facts   jsonb not null
);

alter table subscription_facts add column group_id uuid;
create index subscription_facts_group on subscription_facts (group_id) where group_id is not null;
