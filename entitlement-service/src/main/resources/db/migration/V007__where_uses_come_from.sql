-- Which gate took a use, and by which of its controller's own numbers, where that decided alone: overdrawn uses are told
-- with it.
alter table meter_events
    add column gate     uuid,
    add column sequence bigint;
