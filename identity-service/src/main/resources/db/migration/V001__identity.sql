-- Companies, members, cards and gates: each aggregate is its JSON state beside the columns that queries need.

-- A company is its own tenant: company = id.
create table companies (
    id      uuid   primary key,
    company uuid   not null,
    version bigint not null,
    state   jsonb  not null,
    key     text   not null,
    constraint companies_key_unique unique (key)
);

-- email is lower-cased: a member is unique by company and e-mail (B21).
create table members (
    id      uuid   primary key,
    company uuid   not null,
    version bigint not null,
    state   jsonb  not null,
    email   text   not null,
    constraint members_email_unique unique (company, email)
);
create index members_page on members (company, id);

create table cards (
    id           uuid   primary key,
    company      uuid   not null,
    version      bigint not null,
    state        jsonb  not null,
    member       uuid   not null,
    subscription uuid   not null,
    credential   text   not null,
    constraint cards_credential_unique unique (company, credential)
);
create index cards_page on cards (company, id);
create index cards_member on cards (company, member);
create index cards_subscription on cards (company, subscription);

create table gates (
    id      uuid   primary key,
    company uuid   not null,
    version bigint not null,
    state   jsonb  not null
);
create index gates_page on gates (company, id);

-- What subscription-service tells of its subscriptions, as far as a card needs it.
create table known_subscriptions (
    id      uuid primary key,
    company uuid not null,
    member  uuid not null,
    status  text not null
);

-- Advances of sandbox clocks, with how far they have come. At most one runs per company.
create table clock_advances (
    id      uuid    primary key,
    company uuid    not null,
    actor   text    not null,
    running boolean not null,
    state   jsonb   not null
);
create unique index clock_advances_one_running on clock_advances (company) where running;
