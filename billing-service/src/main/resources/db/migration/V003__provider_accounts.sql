-- As whom a company, or one of its sites, is known to a payment provider. The keys in the state are sealed.
create table provider_accounts (
    id      uuid   primary key,
    company uuid   not null,
    version bigint not null,
    state   jsonb  not null,
    site    uuid,
    status  text   not null
);
create unique index provider_accounts_one_per_site on provider_accounts (company, site) nulls not distinct
    where status = 'ACTIVE';

create table company_sites (
    company uuid not null,
    site    uuid not null,
    primary key (company, site)
);

-- Which way a request went; there was only one so far.
update payment_requests set state = state || '{"route": {"provider": "SANDBOX"}, "refunds": []}';

-- The provider has said that there is news.
alter table payment_sends add column ask boolean not null default false;
