-- By what name a report knows what went back of a payment: its refunds and disputes.
create index payment_requests_names on payment_requests using gin (jsonb_path_query_array(state, '$.*[*].reference'))
    where moved_back_at is not null;
