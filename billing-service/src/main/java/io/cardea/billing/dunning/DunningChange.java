package io.cardea.billing.dunning;

import java.time.LocalDate;
import java.util.UUID;

/// What can happen while an invoice is not paid.
sealed interface DunningChange {

    /// The member was to be reminded; whoever tells them by another way than a mail can do so now.
    ///
    /// @param step which reminder of the plan, from 1 on
    /// @param days after the due date; before it where negative
    /// @param link where the member pays, whichever request is the live one
    record Reminded(int step, int days, String link) implements DunningChange {}

    /// A stored card is tried again.
    ///
    /// @param attempt which try after the first one, from 1 on
    record Retried(int attempt) implements DunningChange {}

    /// The grace is over: no gate opens any more.
    record Suspended(LocalDate on) implements DunningChange {}

    /// The subscription is to end, since nobody paid.
    record Terminated(LocalDate on) implements DunningChange {}

    /// Paid, after a reminder or a decline.
    record Recovered(UUID invoice) implements DunningChange {}
}
