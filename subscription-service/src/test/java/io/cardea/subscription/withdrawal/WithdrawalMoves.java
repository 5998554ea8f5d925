package io.cardea.subscription.withdrawal;

import io.cardea.chassis.journal.Decision;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import java.time.Instant;
import java.util.UUID;

/// Opens this slice's decisions to the tests of whole lives.
public final class WithdrawalMoves {

    private WithdrawalMoves() {}

    public static Decision<Subscription, SubscriptionChange> withdraw(
            Subscription subscription, UUID scheduled, Instant at) {
        return Withdrawing.withdraw(subscription, scheduled, at);
    }
}
