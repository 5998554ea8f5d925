-- By what day a close finds a payment, and what went back of it. The journal knows it of what an earlier release has written.
update payment_requests r set state = jsonb_set(r.state, '{payment,at}', to_jsonb(j.at))
from journal j
where r.status = 'SUCCEEDED' and j.aggregate_type = 'payment-request' and j.aggregate = r.id
    and j.type = 'cardea.payment-request.succeeded.v1';

update payment_requests r set state = jsonb_set(r.state, '{refunds}', (
    select jsonb_agg(case
            when told.at is null or refund ->> 'state' <> 'SUCCEEDED' then refund
            else refund || jsonb_build_object('at', told.at) end order by n)
    from jsonb_array_elements(r.state -> 'refunds') with ordinality as given (refund, n)
        left join lateral (
            select max(j.at) as at from journal j
            where j.aggregate_type = 'payment-request' and j.aggregate = r.id
                and j.type = 'cardea.payment-request.refund-succeeded.v1'
                and j.body #>> '{change,refund}' = refund ->> 'id') told on true))
where jsonb_typeof(r.state -> 'refunds') = 'array' and r.state -> 'refunds' <> '[]';

alter table payment_requests add column captured_at timestamptz, add column moved_back_at timestamptz;
update payment_requests r set
    captured_at = (r.state #>> '{payment,at}')::timestamptz,
    moved_back_at = (
        select max((refund ->> 'at')::timestamptz) from jsonb_array_elements(r.state -> 'refunds') as given (refund))
where r.status = 'SUCCEEDED';
create index payment_requests_captured on payment_requests (company, captured_at) where captured_at is not null;
create index payment_requests_moved_back on payment_requests (company, moved_back_at) where moved_back_at is not null;

-- By what name a report knows them.
create index payment_requests_reference on payment_requests (company, (state #>> '{payment,reference}'))
    where captured_at is not null;
create index invoices_reference on invoices (company, (state #>> '{status,payment,reference}')) where status = 'PAID';

-- Which way the money went; a dispute that was won brings it back.
alter table close_report_lines add column movement text;
update close_report_lines set movement = case when amount < 0 then 'REFUNDED' else 'CAPTURED' end;
alter table close_report_lines alter column movement set not null;
alter table close_fetched_lines add column movement text not null default 'CAPTURED';
