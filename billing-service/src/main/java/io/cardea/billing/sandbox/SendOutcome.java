package io.cardea.billing.sandbox;

import io.cardea.billing.request.ProviderWord;

/// What came of talking to the provider about one request.
sealed interface SendOutcome {

    /// It knows the payment, and this is what it says.
    record Answered(ProviderWord word) implements SendOutcome {}

    /// It does not know the payment.
    record NotThere() implements SendOutcome {}

    /// It was not reached at all: certainly nothing happened there.
    record Unreachable(String why) implements SendOutcome {}

    /// It refused: certainly nothing happened there, and trying again soon will not help.
    record Refused(String why) implements SendOutcome {}

    /// The request went out, and no answer came that says anything.
    record Lost(String why) implements SendOutcome {}
}
