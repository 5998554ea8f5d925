package io.cardea.billing.request;

import io.cardea.billing.provider.ProviderDispute;
import io.cardea.chassis.journal.Decision;
import java.time.Instant;

/// Decides what a provider's word on a dispute changes. The latest word counts: a bank may come back on
/// its decision.
final class Disputing {

    private Disputing() {}

    static Decision<PaymentRequest, PaymentChange> hear(PaymentRequest request, ProviderDispute told, Instant at) {
        var known = request.dispute(told.reference());
        boolean isNews = known.filter(
                        one -> one.outcome() == told.outcome() && one.amount().equals(told.amount()))
                .isEmpty();
        if (!isNews || !(request.payment() instanceof PaymentState.Succeeded)) {
            return Decision.unchanged();
        }
        Dispute next = known.map(one -> one.now(told.amount(), told.outcome(), at))
                .orElseGet(() -> Dispute.heard(told.reference(), told.amount(), told.outcome(), at));
        return Decision.changed(
                request.with(next),
                switch (told.outcome()) {
                    case OPEN -> new PaymentChange.DisputeOpened(told.reference(), told.amount());
                    case WON -> new PaymentChange.DisputeWon(told.reference(), told.amount());
                    case LOST -> new PaymentChange.DisputeLost(told.reference(), told.amount());
                });
    }
}
