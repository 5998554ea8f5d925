package io.cardea.billing.credit;

/// What can happen to a credit note.
sealed interface CreditNoteChange {

    record Issued() implements CreditNoteChange {}

    record GivenBack() implements CreditNoteChange {}

    /// The money did not reach the member after all, and is owed again.
    record CameBack() implements CreditNoteChange {}
}
