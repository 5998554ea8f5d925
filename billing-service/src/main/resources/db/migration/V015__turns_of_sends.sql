-- Who takes an entry of the queue gets a number that nobody ever gets again, and speaks of the entry only while it has it. By how
-- often it was taken one could not tell an entry from the same one, queued and taken once more.
create sequence payment_turns;
alter table payment_sends add column turn bigint;
