-- From billing.credit-notes: what a timeline shows of money that is given back.
create table credit_notes (
    company      uuid  not null,
    id           uuid  not null,
    subscription uuid  not null,
    state        jsonb not null,
    primary key (company, id)
);
create index credit_notes_of_a_subscription on credit_notes (company, subscription);
