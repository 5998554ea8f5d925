package io.cardea.billing.subscription;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.request.AskForPayment;
import io.cardea.billing.subscription.BillingStep.Withdrawal;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Takes the next step of billing a subscription: invoices, their payment requests and the next timer, all in the
/// caller's transaction. The schedule's row is locked first, so that steps of one subscription follow each other.
@ApplicationScoped
class BillSubscription {

    private final Aggregates<PaymentSchedule, ScheduleChange> schedules;
    private final InvoiceLedger invoices;
    private final AskForPayment asking;
    private final Ids ids;

    BillSubscription(AggregateStore store, InvoiceLedger invoices, AskForPayment asking, Ids ids) {
        this.schedules = store.of(ScheduleAggregate.TYPE);
        this.invoices = invoices;
        this.asking = asking;
        this.ids = ids;
    }

    /// Newer facts have arrived.
    Uni<Void> learn(Tx tx, Occasion occasion, BilledSubscription facts) {
        return lock(tx, occasion, facts.id())
                .chain(() -> step(tx, occasion, facts))
                .chain(step -> keep(tx, occasion, new PaymentSchedule(facts, step.lookAgainOn())));
    }

    /// A date has come.
    Uni<Void> look(Tx tx, Occasion occasion, UUID subscription) {
        return schedules
                .lock(tx, occasion.company(), subscription)
                .map(locked -> locked.state().facts())
                .chain(facts -> step(tx, occasion, facts)
                        .chain(step -> schedules.change(
                                tx,
                                occasion,
                                subscription,
                                before -> Decision.changed(
                                        new PaymentSchedule(facts, step.lookAgainOn()), new ScheduleChange.FellDue()))))
                .replaceWithVoid();
    }

    private Uni<BillingStep> step(Tx tx, Occasion occasion, BilledSubscription facts) {
        LocalDate today = LocalDate.ofInstant(occasion.at(), facts.zone());
        return invoices.lockAllOf(tx, occasion.company(), facts.id()).chain(all -> {
            List<Billed> billed = all.stream().map(Billed::by).toList();
            BillingStep step = Billing.next(facts, billed, today);
            return each(step.issue(), item -> issue(tx, occasion, item, today))
                    .chain(() -> each(step.withdraw(), withdrawal -> withdraw(tx, occasion, all, withdrawal)))
                    .replaceWith(step);
        });
    }

    private Uni<Void> issue(Tx tx, Occasion occasion, InvoiceItem item, LocalDate today) {
        if (item.price().nothing()) {
            return invoices.issue(tx, occasion, item, today, null).replaceWithVoid();
        }
        UUID request = ids.next();
        return invoices.issue(tx, occasion, item, today, request)
                .chain(invoice -> asking.ask(tx, occasion, request, invoice));
    }

    private Uni<Void> withdraw(Tx tx, Occasion occasion, List<Invoice> locked, Withdrawal withdrawal) {
        Invoice invoice = locked.stream()
                .filter(i -> i.id().equals(withdrawal.invoice()))
                .findFirst()
                .orElseThrow();
        return invoices.write(tx, occasion, invoice, invoice.withdraw(withdrawal.why()));
    }

    private Uni<Void> keep(Tx tx, Occasion occasion, PaymentSchedule after) {
        return schedules
                .put(
                        tx,
                        occasion,
                        after.id(),
                        before -> before.filter(after::equals).isPresent()
                                ? Decision.unchanged()
                                : Decision.changed(after, new ScheduleChange.Learned()))
                .replaceWithVoid();
    }

    /// Locks the schedule where there is one; the first record of a subscription has none to lock.
    private static Uni<Void> lock(Tx tx, Occasion occasion, UUID subscription) {
        return tx.connection()
                .preparedQuery("select 1 from payment_schedules where company = $1 and id = $2 for update")
                .execute(Sql.tuple(occasion.company(), subscription))
                .replaceWithVoid();
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> work) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (T one : all) {
            done = done.chain(() -> work.apply(one));
        }
        return done;
    }
}
