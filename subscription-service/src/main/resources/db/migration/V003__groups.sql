-- From identity.groups: who holds a group and who is in it now, in the order in which they joined.
create table groups (
    company uuid   not null,
    id      uuid   not null,
    holder  uuid   not null,
    present uuid[] not null,
    primary key (company, id)
);
create index groups_present on groups using gin (present);
