-- Benefits and products: each aggregate is its JSON state beside the columns that queries need.

create table benefits (
    id      uuid   primary key,
    company uuid   not null,
    version bigint not null,
    state   jsonb  not null,
    key     text   not null,
    constraint benefits_key_unique unique (company, key)
);
create index benefits_page on benefits (company, id);

create table products (
    id      uuid   primary key,
    company uuid   not null,
    version bigint not null,
    state   jsonb  not null,
    key     text   not null,
    constraint products_key_unique unique (company, key)
);
create index products_page on products (company, id);
