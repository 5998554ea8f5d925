-- What gateways last told of each gate's device.
create table gate_health (
    gate        uuid        primary key,
    company     uuid        not null,
    last_seen   timestamptz not null,
    clock_ahead bigint,
    firmware    text,
    gateway     text        not null
);
