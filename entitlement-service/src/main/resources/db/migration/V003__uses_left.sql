-- A balance says what may be used now or later; what was kept before knows of no later grants.
update balances set state = state || jsonb_build_object('left', state -> 'remaining');
