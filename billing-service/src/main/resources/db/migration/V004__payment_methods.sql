-- What members let us charge: the provider's tokens, never a card number.
create table payment_methods (
    id       uuid   primary key,
    company  uuid   not null,
    version  bigint not null,
    state    jsonb  not null,
    member   uuid   not null,
    provider text   not null,
    account  uuid,
    status   text   not null,
    stored   bigint generated always as identity
);
create index payment_methods_of_member on payment_methods (company, member, id);
