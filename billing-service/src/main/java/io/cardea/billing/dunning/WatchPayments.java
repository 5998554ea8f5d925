package io.cardea.billing.dunning;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.request.PaymentFollower;
import io.cardea.billing.subscription.Debtors;
import io.cardea.billing.subscription.ExpiryFollower;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.timer.Alarms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Sets the timer of an invoice whose payment waits, and tells when it was paid after all.
@ApplicationScoped
class WatchPayments implements PaymentFollower, ExpiryFollower {

    private final Aggregates<Dunning, DunningChange> dunnings;
    private final DunningPlans plans;
    private final Debtors debtors;
    private final Alarms alarms;

    WatchPayments(AggregateStore store, DunningPlans plans, Debtors debtors, Alarms alarms) {
        this.dunnings = store.of(DunningAggregate.TYPE);
        this.plans = plans;
        this.debtors = debtors;
        this.alarms = alarms;
    }

    /// By the invoice alone, whenever the provider has answered: time may have gone on since.
    @Override
    public Uni<Void> waits(Tx tx, Occasion occasion, Invoice invoice) {
        var company = occasion.company();
        return plans.of(tx, company)
                .chain(plan -> debtors.of(tx, company, invoice.item().subscription())
                        .map(debtor -> new Course(plan, Claim.of(invoice, debtor), null).first()))
                .chain(first -> alarms.setFirst(tx, company, DunningAggregate.NAME, invoice.id(), first));
    }

    @Override
    public Uni<Void> came(Tx tx, Occasion occasion, Invoice invoice, boolean declined) {
        return dunnings.put(tx, occasion, invoice.id(), so -> recovered(so, invoice, declined))
                .replaceWithVoid();
    }

    /// Access has ended: that is to be told now, and not with the next reminder.
    @Override
    public Uni<Void> expired(Tx tx, Occasion occasion, Invoice open) {
        return alarms.set(tx, occasion.company(), DunningAggregate.NAME, open.id(), occasion.at());
    }

    private static Decision<Dunning, DunningChange> recovered(Optional<Dunning> so, Invoice invoice, boolean declined) {
        return so.isPresent() || declined
                ? so.orElseGet(() -> Dunning.of(invoice)).recover()
                : Decision.unchanged();
    }
}
