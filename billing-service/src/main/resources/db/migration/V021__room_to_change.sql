-- A row that is changed stays on its page and keeps its index entries as long as there is room (docs/decisions/0071).
alter table payment_schedules set (fillfactor = 50);
