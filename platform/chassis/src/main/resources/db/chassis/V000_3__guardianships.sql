-- Who guards whom, as the active groups of identity.groups say: replaced whole by each newer version of a group.
create table guardianships (
    company  uuid not null,
    group_id uuid not null,
    guardian uuid not null,
    ward     uuid not null,
    primary key (group_id, guardian, ward)
);
create index guardianships_of_a_guardian on guardianships (company, guardian);
