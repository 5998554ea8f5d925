-- What billing knows of each subscription, and the timer of its next invoice.
create table payment_schedules (
    id      uuid   primary key,
    company uuid   not null,
    version bigint not null,
    state   jsonb  not null
);

-- Numbers rise; a transaction that is rolled back leaves a gap.
create sequence invoice_numbers;

create table invoices (
    id           uuid   primary key,
    company      uuid   not null,
    version      bigint not null,
    state        jsonb  not null,
    number       text   not null,
    subscription uuid   not null,
    member       uuid   not null,
    period_index int    not null,
    status       text   not null,
    constraint invoices_one_per_period unique (subscription, period_index),
    constraint invoices_number unique (company, number)
);
create index invoices_of_member on invoices (company, member, id);
create index invoices_of_subscription on invoices (company, subscription, id);

create table payment_requests (
    id           uuid   primary key,
    company      uuid   not null,
    version      bigint not null,
    state        jsonb  not null,
    invoice      uuid   not null references invoices (id),
    subscription uuid   not null,
    member       uuid   not null,
    period_index int    not null,
    attempt      int    not null,
    status       text   not null,
    constraint payment_requests_one_per_attempt unique (invoice, attempt)
);
create index payment_requests_of_invoice on payment_requests (company, invoice, id);
create index payment_requests_of_member on payment_requests (company, member, id);

-- At most one live request per subscription and period (D18).
create unique index payment_requests_one_live on payment_requests (subscription, period_index)
    where status in ('NOT_SENT', 'PENDING', 'UNKNOWN');

-- Requests to be sent to the provider, or to be asked about. due is real time: the provider knows no company clock.
create table payment_sends (
    request  uuid        primary key references payment_requests (id),
    company  uuid        not null,
    due      timestamptz not null,
    attempts int         not null default 0
);
create index payment_sends_due on payment_sends (due);

-- The provider's events, each taken once. request is null where the provider speaks of a payment that is not ours.
create table provider_events (
    provider    text        not null,
    event       text        not null,
    request     uuid,
    company     uuid,
    received_at timestamptz not null,
    primary key (provider, event)
);

create table operator_tasks (
    id      uuid   primary key,
    company uuid   not null,
    version bigint not null,
    state   jsonb  not null,
    status  text   not null
);
create index operator_tasks_of_company on operator_tasks (company, status, id);
