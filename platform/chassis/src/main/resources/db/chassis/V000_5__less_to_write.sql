-- The sweeper looks at the timers of each sandbox by that sandbox's clock; there are few among many companies.
create index company_clocks_of_sandboxes on company_clocks (company) where sandbox_at is not null;

-- An entry comes in the statement that writes its journal row, which nobody deletes: there is nothing to check, and the check
-- locks the journal row once more.
alter table outbox drop constraint outbox_seq_fkey;

-- A row that is changed stays on its page and keeps its index entries as long as there is room (docs/decisions/0071).
alter table applied set (fillfactor = 50);
