-- A row that is changed stays on its page and keeps its index entries as long as there is room (docs/decisions/0071).
alter table passes set (fillfactor = 50);
alter table subscription_facts set (fillfactor = 50);
