-- Closes: a day or a month whose payments, access and provider's report agree.
create table closes (
    id        uuid   primary key,
    company   uuid   not null,
    version   bigint not null,
    state     jsonb  not null,
    site      uuid,
    first_day date   not null,
    end_day   date   not null,
    status    text   not null
);
create index closes_of_company on closes (company, id);
create unique index closes_one_per_days on closes
    (company, coalesce(site, '00000000-0000-0000-0000-000000000000'), first_day, end_day);

-- What the provider reports, in as many parts as it was handed in. Amounts in minor units.
create table close_report_lines (
    close     uuid   not null references closes (id),
    part      int    not null,
    line      int    not null,
    reference text   not null,
    amount    bigint not null,
    currency  text   not null,
    day       date   not null,
    primary key (close, part, line)
);

-- The sides beside each other, as the last comparison found them.
create table close_rows (
    close uuid  not null references closes (id),
    n     int   not null,
    state jsonb not null,
    primary key (close, n)
);

-- By what day a close finds them.
alter table invoices add column paid_at timestamptz;
update invoices set paid_at = (state #>> '{status,payment,at}')::timestamptz where status = 'PAID';
create index invoices_paid on invoices (company, paid_at) where paid_at is not null;

alter table credit_notes add column issued_on date;
update credit_notes set issued_on = (state ->> 'issuedOn')::date;
alter table credit_notes alter column issued_on set not null;
create index credit_notes_issued on credit_notes (company, issued_on);

-- What a subscription gives stands in the facts from now on; the next record of a subscription brings it.
update payment_schedules set state = jsonb_set(state, '{facts,access}', '{"periods": [], "freezes": []}'::jsonb);
