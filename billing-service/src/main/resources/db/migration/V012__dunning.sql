-- What companies do about invoices that are not paid; who never said anything has the usual plan.
create table dunning_plans (
    id      uuid   primary key,
    company uuid   not null,
    version bigint not null,
    state   jsonb  not null
);

-- What was done about an invoice that was not paid at once; the id is the invoice's. Most invoices have no row.
create table dunnings (
    id           uuid   primary key references invoices (id),
    company      uuid   not null,
    version      bigint not null,
    state        jsonb  not null,
    subscription uuid   not null,
    member       uuid   not null,
    status       text   not null
);
create index dunnings_of_company on dunnings (company, id);

-- What is open already is looked at once by the time of its company, and gets the newest reminder that is due. This is the one
-- place where real time is business time, as it is for every company that is no sandbox.
insert into timers (aggregate_type, aggregate, company, due)
select 'dunning', i.id, i.company, coalesce(c.sandbox_at, now()) from invoices i
join company_clocks c on c.company = i.company
where i.status = 'OPEN' and i.state ->> 'paymentRequest' is not null;
