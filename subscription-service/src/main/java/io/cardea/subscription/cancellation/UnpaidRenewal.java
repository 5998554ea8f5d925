package io.cardea.subscription.cancellation;

import io.cardea.subscription.subscription.Charge;
import java.time.LocalDate;

/// A renewal that nobody has paid, as billing tells of it.
///
/// @param charge what the invoice is for: `period/3`
record UnpaidRenewal(String number, String charge, int periodIndex, LocalDate dueOn) {

    boolean isForPeriod(int index) {
        return periodIndex == index && charge.equals(Charge.periodKey(index));
    }

    String reason() {
        return "Not paid: invoice %s, due %s".formatted(number, dueOn);
    }
}
