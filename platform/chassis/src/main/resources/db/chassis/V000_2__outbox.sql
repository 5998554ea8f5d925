-- What is not published yet stands in a small table of its own: a mark in the journal would write the whole row and all of
-- its index entries once more (docs/decisions/0015).
create table outbox (
    seq bigint primary key references journal (seq)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
insert into outbox (seq) select seq from journal where not published and topic is not null;
drop index journal_unpublished;
alter table journal drop column published;

-- Partners mostly read all of an event: a copy is only kept where something is withheld.
alter table journal alter column feed_body drop not null;
