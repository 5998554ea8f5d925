-- The last command of staff that each gate's controller has said to have carried out, as gateways tell.
alter table gate_health
    add column acknowledged    uuid,
    add column acknowledged_at timestamptz;
