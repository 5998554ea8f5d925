-- Notes that others have left something of an invoice for are looked for by it.
create index credit_notes_of_invoice on credit_notes (company, invoice, id);

-- Which charge a note undoes is fixed too.
drop trigger credit_notes_never_change on credit_notes;
create trigger credit_notes_never_change before update on credit_notes for each row
    when ((old.id, old.company, old.number, old.invoice, old.subscription, old.member, old.charge)
            is distinct from (new.id, new.company, new.number, new.invoice, new.subscription, new.member, new.charge)
        or (old.state -> 'number', old.state -> 'invoice', old.state -> 'item', old.state -> 'issuedOn', old.state -> 'taxed',
                old.state -> 'undoes')
            is distinct from (new.state -> 'number', new.state -> 'invoice', new.state -> 'item', new.state -> 'issuedOn',
                new.state -> 'taxed', new.state -> 'undoes'))
    execute function issued_documents_never_change();
