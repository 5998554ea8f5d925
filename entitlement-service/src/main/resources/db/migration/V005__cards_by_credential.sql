-- The front desk asks about what somebody holds in their hand.
create index card_facts_credential on card_facts (company, credential);
