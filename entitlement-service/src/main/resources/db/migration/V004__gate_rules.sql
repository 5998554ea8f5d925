-- What a gate keeps to beside what passes say, as it came with identity.gates; null for passes alone.
alter table gate_facts add column rules jsonb;
