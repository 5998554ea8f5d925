-- What every service keeps besides its own aggregates.

-- The outbox and the audit trail at once: rows are marked published, never deleted.
-- seq is given while the aggregate's row is locked, so per aggregate it follows the versions. Nobody uses it as a cursor.
create table journal (
    seq            bigint generated always as identity primary key,
    id             uuid        not null unique,
    company        uuid        not null,
    topic          text,
    aggregate_type text        not null,
    aggregate      uuid        not null,
    version        bigint      not null,
    type           text        not null,
    actor          text        not null,
    reason         text,
    at             timestamptz not null,
    traceparent    text,
    body           jsonb       not null,
    feed_body      jsonb       not null,
    published      boolean     not null default false,
    unique (aggregate_type, aggregate, version)
);
create index journal_unpublished on journal (seq) where not published and topic is not null;

-- Every timer is a row. retry_after is real time: it is about a ring that failed, not about business.
create table timers (
    aggregate_type text        not null,
    aggregate      uuid        not null,
    company        uuid        not null,
    due            timestamptz,
    failures       int         not null default 0,
    retry_after    timestamptz,
    primary key (aggregate_type, aggregate)
);
create index timers_due on timers (due) where due is not null;

-- The newest version of each aggregate that a subscriber has applied.
create table applied (
    subscriber text   not null,
    aggregate  uuid   not null,
    version    bigint not null,
    primary key (subscriber, aggregate)
);

-- Companies as this service knows them. sandbox_at is null where the clock is the real one.
create table company_clocks (
    company    uuid primary key,
    name       text   not null,
    zone       text   not null,
    sandbox_at timestamptz
);

-- Answers to POSTs that carried an Idempotency-Key; sealed with the key itself, which is not kept.
create table idempotency (
    company   uuid        not null,
    key_hash  bytea       not null,
    body_hash bytea       not null,
    sealed    bytea,
    made_at   timestamptz not null,
    primary key (company, key_hash)
);
