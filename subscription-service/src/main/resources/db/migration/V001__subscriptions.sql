-- What this service owns.

create table orders (
    id      uuid   primary key,
    company uuid   not null,
    version bigint not null,
    state   jsonb  not null
);

create table subscriptions (
    id      uuid   primary key,
    company uuid   not null,
    version bigint not null,
    state   jsonb  not null,
    member  uuid   not null,
    -- As of the last change; what holds now follows from the facts in state.
    status         text not null,
    next_change_at timestamptz
);
create index subscriptions_of_a_company on subscriptions (company, id);
create index subscriptions_of_a_member on subscriptions (company, member, id);

-- What it has heard from others, as far as it needs it.

-- From catalog.products. A version is never changed, only taken off sale.
create table products (
    company         uuid not null,
    id              uuid not null,
    product_version int  not null,
    key             text not null,
    on_sale         boolean not null,
    agreement       jsonb   not null,
    primary key (company, id, product_version)
);
create index products_by_key on products (company, key);

-- From identity.members: ids only.
create table members (
    company uuid not null,
    id      uuid not null,
    primary key (company, id)
);

-- From identity.companies.
create table sites (
    company uuid not null,
    id      uuid not null,
    zone    text not null,
    primary key (company, id)
);
