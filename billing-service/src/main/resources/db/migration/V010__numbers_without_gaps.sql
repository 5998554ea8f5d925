-- The last number that was taken of each series. Numbers go on where those of the sequence ended.
create table document_numbers (
    company uuid   not null,
    series  text   not null,
    year    int    not null,
    last    bigint not null,
    primary key (company, series, year)
) with (fillfactor = 50);

insert into document_numbers (company, series, year, last)
select company, 'INVOICE', split_part(number, '-', 1)::int, max(split_part(number, '-', 2)::bigint)
from invoices group by 1, 3;

drop sequence invoice_numbers;
