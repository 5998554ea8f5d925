package io.cardea.billing.request;

import io.cardea.billing.task.TaskKind;

/// What the provider's word changes.
sealed interface Settlement {

    /// Known already, or overtaken by something later.
    record NothingNew() implements Settlement {}

    /// The request is UNKNOWN: the provider has to be asked, an event alone does not decide.
    record AskTheProvider() implements Settlement {}

    /// The payment exists and waits for the member.
    record Waits(PaymentRequest request, PaymentChange change) implements Settlement {}

    /// The money is there, and the invoice is to be paid with it.
    record Pays(PaymentRequest request, PaymentChange change, String reference) implements Settlement {}

    /// Declined.
    ///
    /// @param next what happens to the invoice now
    /// @param forGood may what was charged never be charged again?
    record Declines(PaymentRequest request, PaymentChange change, AfterDecline next, boolean forGood)
            implements Settlement {}

    /// The money is there, and it is another amount than was asked for: it pays nothing, and a
    /// person decides.
    record PaysOtherwise(PaymentRequest request, PaymentChange change, String text) implements Settlement {}

    /// The word contradicts what we asked for. Nothing changes, a person decides.
    record Contradicts(TaskKind kind, String text) implements Settlement {}

    /// What follows a decline.
    enum AfterDecline {
        ASK_AGAIN,
        LEAVE_IT,
        GIVE_UP
    }
}
