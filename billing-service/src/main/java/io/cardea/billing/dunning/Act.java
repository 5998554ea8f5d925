package io.cardea.billing.dunning;

import java.time.LocalDate;

/// What is to be done about an unpaid invoice now.
sealed interface Act {

    /// Write to the member.
    ///
    /// @param number which reminder of the plan, from 1 on
    record Remind(int number, ReminderStep step) implements Act {}

    /// Try a stored card again.
    ///
    /// @param number which try, from 1 on
    record Retry(int number) implements Act {}

    /// Tell that access has ended.
    record Suspend(LocalDate on) implements Act {}

    /// The subscription is to end.
    record Terminate(LocalDate on) implements Act {}
}
