-- What may be shown at a site's gates where they do not say it themselves, as it came with identity.companies; null for
-- anything.
create table site_facts (
    company            uuid not null,
    id                 uuid not null,
    credential_classes text[],
    primary key (company, id)
);
