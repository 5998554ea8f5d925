-- What is taken back of paid invoices.
create table credit_notes (
    id           uuid   primary key,
    company      uuid   not null,
    version      bigint not null,
    state        jsonb  not null,
    number       text   not null,
    invoice      uuid   not null references invoices (id),
    subscription uuid   not null,
    member       uuid   not null,
    charge       text   not null,
    status       text   not null,
    constraint credit_notes_number unique (company, number)
);
create index credit_notes_of_subscription on credit_notes (company, subscription, id);
create index credit_notes_of_member on credit_notes (company, member, id);

-- What is to be given back stands in the facts from now on; the next record of a subscription brings it.
update payment_schedules set state = jsonb_set(state, '{facts,credits}', '[]'::jsonb);

-- Who did what about a task.
update operator_tasks set state = state || '{"steps": []}'::jsonb;
