-- What other services own: copies of their facts, replaced whole by each newer version.
create table subscription_facts (
    id      uuid primary key,
    company uuid  not null,
    facts   jsonb not null
);

create table card_facts (
    id           uuid primary key,
    company      uuid not null,
    member       uuid not null,
    subscription uuid not null,
    credential   text not null,
    status       text not null
);
create index card_facts_subscription on card_facts (company, subscription);

create table gate_facts (
    id        uuid primary key,
    company   uuid not null,
    site      uuid not null,
    direction text not null,
    status    text not null
);

-- The ledger of uses. A passage is one use, however often it is told; arrived gives the order in which they were counted.
create table meter_events (
    id           uuid primary key,
    company      uuid        not null,
    subscription uuid        not null,
    site         uuid        not null,
    at           timestamptz not null,
    amount       int         not null,
    arrived      bigint generated always as identity
);
create index meter_events_subscription on meter_events (company, subscription, arrived);

-- Balances and passes are computed from the above; the id of a balance is the natural key (subscription, benefit).
create table balances (
    id           uuid primary key,
    company      uuid   not null,
    version      bigint not null,
    state        jsonb  not null,
    subscription uuid   not null,
    member       uuid   not null
);
create index balances_subscription on balances (company, subscription);

create table passes (
    id           uuid primary key,
    company      uuid   not null,
    version      bigint not null,
    state        jsonb  not null
);
