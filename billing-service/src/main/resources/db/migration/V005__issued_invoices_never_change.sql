-- What an issued invoice says never changes, whoever asks for it: number, lines, dates and total (docs/decisions/0023). What
-- becomes of it may: its status, and the request that asks for it. A later migration that has to touch the rest disables the
-- trigger for itself and says why.
create function issued_documents_never_change() returns trigger language plpgsql as $$
begin
    raise exception 'document % of % is issued and never changes', old.number, tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

create trigger invoices_never_change before update on invoices for each row
    when ((old.id, old.company, old.number, old.subscription, old.member, old.charge, old.period_index)
            is distinct from (new.id, new.company, new.number, new.subscription, new.member, new.charge, new.period_index)
        or (old.state -> 'number', old.state -> 'item', old.state -> 'lines', old.state -> 'total', old.state -> 'issuedOn',
                old.state -> 'dueOn')
            is distinct from (new.state -> 'number', new.state -> 'item', new.state -> 'lines', new.state -> 'total',
                new.state -> 'issuedOn', new.state -> 'dueOn'))
    execute function issued_documents_never_change();

create trigger invoices_stay before delete on invoices for each row execute function issued_documents_never_change();
