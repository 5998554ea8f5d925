-- Whom documents name: what identity-service last told of companies and members.
create table sellers (
    company uuid  primary key,
    state   jsonb not null
);

-- A member who is deleted is deleted here.
create table buyers (
    company uuid not null,
    id      uuid not null,
    name    text not null,
    email   text,
    primary key (company, id)
);
