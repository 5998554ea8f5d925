-- Families and organizations; members holds the ids of those in it, for the question who is in which.
create table groups (
    id      uuid   primary key,
    company uuid   not null,
    version bigint not null,
    state   jsonb  not null,
    members uuid[] not null
);
create index groups_page on groups (company, id);
create index groups_members on groups using gin (members);
