-- What was agreed may change from some day on, and bought days know what they cost.

alter table subscriptions
    add column site             uuid,
    add column group_id         uuid,
    add column awaits_first_use boolean not null default false,
    add column until_used_up    boolean not null default false;

update subscriptions set
    site  = (state #>> '{home,site}')::uuid,
    state = jsonb_set(
        (state - 'agreement') || jsonb_build_object('agreements', jsonb_build_object('first', state -> 'agreement')),
        '{purchases,list}',
        coalesce((
            select jsonb_agg(
                case when bought ->> 'source' = 'PAID'
                    then bought || jsonb_build_object('worth', state #> '{agreement,price}')
                    else bought end
                order by n)
            from jsonb_array_elements(state #> '{purchases,list}') with ordinality as list (bought, n)), '[]'))
    where state ? 'agreement';

create index subscriptions_of_a_site on subscriptions (company, site);
create index subscriptions_of_a_group on subscriptions (company, group_id);

-- Who has tried what; nobody tries a product twice.
create table trials (
    company uuid not null,
    member  uuid not null,
    product uuid not null,
    primary key (company, member, product)
);

-- From entitlement.balances: only of subscriptions that end with their last use.
create table uses_left (
    company      uuid not null,
    subscription uuid not null,
    benefit      uuid not null,
    remaining    int  not null,
    primary key (company, subscription, benefit)
);

-- From billing.invoices: what a timeline shows of payments.
create table invoices (
    company      uuid        not null,
    id           uuid        not null,
    subscription uuid        not null,
    issued_at    timestamptz not null,
    state        jsonb       not null,
    primary key (company, id)
);
create index invoices_of_a_subscription on invoices (company, subscription);
