-- An invoice is for one charge of a subscription. What was for a period is for the charge of that period.

alter table invoices add column charge text;
update invoices set
    charge = 'period/' || period_index,
    state  = jsonb_set(state, '{item,charge}', to_jsonb('period/' || period_index));
alter table invoices alter column charge set not null;

-- A void invoice may be followed by another one for the same charge, and a paid one that bought nothing too.
alter table invoices drop constraint invoices_one_per_period;
create unique index invoices_one_open_per_charge on invoices (subscription, charge) where status = 'OPEN';

-- At most one live request per invoice, and so per subscription and charge (D18).
drop index payment_requests_one_live;
create unique index payment_requests_one_live on payment_requests (invoice)
    where status in ('NOT_SENT', 'PENDING', 'UNKNOWN');

-- What is owed stands in the facts.
update payment_schedules set state = jsonb_set(state, '{facts}',
    ((state -> 'facts') - 'price' - 'wanted' - 'covered') || jsonb_build_object(
        'standing', case state #>> '{facts,standing}'
            when 'AWAITS_FIRST_PAYMENT' then 'RUNNING' else state #>> '{facts,standing}' end,
        'dismissed', '[]'::jsonb,
        'doubts', '[]'::jsonb,
        'owed', case
            when state #> '{facts,wanted,index}' is null
                or state #>> '{facts,standing}' = 'ENDED'
                or (state #> '{facts,covered}') @> (state #> '{facts,wanted,index}')
                or state #>> '{facts,cancelledOn}' <= state #>> '{facts,wanted,start}' then '[]'::jsonb
            else jsonb_build_array(jsonb_build_object(
                'charge', 'period/' || (state #>> '{facts,wanted,index}'),
                'kind', 'PERIOD',
                'periodIndex', state #> '{facts,wanted,index}',
                'start', state #> '{facts,wanted,start}',
                'end', state #> '{facts,wanted,end}',
                'amount', state #> '{facts,price}',
                'invoiceOn', case
                    when state #>> '{facts,standing}' = 'AWAITS_FIRST_PAYMENT'
                        and state #>> '{facts,wanted,index}' = '0' then 'null'::jsonb
                    else state #> '{facts,wanted,start}' end))
            end));
