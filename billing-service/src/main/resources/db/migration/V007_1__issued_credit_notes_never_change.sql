-- The same for credit notes: only what became of the money changes.
create trigger credit_notes_never_change before update on credit_notes for each row
    when ((old.id, old.company, old.number, old.invoice, old.subscription, old.member, old.charge)
            is distinct from (new.id, new.company, new.number, new.invoice, new.subscription, new.member, new.charge)
        or (old.state -> 'number', old.state -> 'invoice', old.state -> 'item', old.state -> 'issuedOn', old.state -> 'taxed')
            is distinct from (new.state -> 'number', new.state -> 'invoice', new.state -> 'item', new.state -> 'issuedOn',
                new.state -> 'taxed'))
    execute function issued_documents_never_change();

create trigger credit_notes_stay before delete on credit_notes for each row
    execute function issued_documents_never_change();
