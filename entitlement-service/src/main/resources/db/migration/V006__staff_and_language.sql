-- Whether a card's holder works at the place, and in which language displays speak to them; null where nothing is said.
alter table card_facts add column staff boolean, add column language text;
