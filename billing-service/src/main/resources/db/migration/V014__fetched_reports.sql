-- What a provider's API reports, page by page, until all of it is there and becomes a part of the close's report. One that was
-- left behind by a process that died is deleted a day later.
create table close_fetched_lines (
    haul       uuid        not null,
    n          bigint      not null,
    close      uuid        not null references closes (id),
    own        boolean     not null,
    reference  text        not null,
    request    uuid,
    amount     bigint      not null,
    currency   text        not null,
    at         timestamptz not null,
    fetched_at timestamptz not null,
    primary key (haul, n)
);
create index close_fetched_lines_of_close on close_fetched_lines (close);
