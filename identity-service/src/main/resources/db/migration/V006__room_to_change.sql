-- A row that is changed stays on its page and keeps its index entries as long as there is room (docs/decisions/0071).
alter table known_subscriptions set (fillfactor = 50);
