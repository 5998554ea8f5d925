package io.cardea.billing.dunning;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.request.ChargeAgain;
import io.cardea.billing.request.LinkAgain;
import io.cardea.billing.request.SendQueue;
import io.cardea.billing.subscription.Debtor;
import io.cardea.billing.subscription.Debtors;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.timer.Alarms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Does what is due about one invoice, and sets its next timer; all in the caller's transaction.
@ApplicationScoped
class PursueInvoice {

    private final Aggregates<Dunning, DunningChange> dunnings;
    private final DunningPlans plans;
    private final Debtors debtors;
    private final ChargeAgain charging;
    private final LinkAgain links;
    private final SendQueue queue;
    private final WriteLetter letters;
    private final Alarms alarms;

    PursueInvoice(
            AggregateStore store,
            DunningPlans plans,
            Debtors debtors,
            ChargeAgain charging,
            LinkAgain links,
            SendQueue queue,
            WriteLetter letters,
            Alarms alarms) {
        this.dunnings = store.of(DunningAggregate.TYPE);
        this.plans = plans;
        this.debtors = debtors;
        this.charging = charging;
        this.links = links;
        this.queue = queue;
        this.letters = letters;
        this.alarms = alarms;
    }

    /// An invoice and what there is to know about it.
    private record Case(Invoice invoice, Debtor debtor, DunningPlan plan) {

        Course after(@Nullable Dunning so) {
            return new Course(plan, Claim.of(invoice, debtor), so);
        }
    }

    /// Nothing, where it is paid or void by now.
    Uni<Void> pursue(Tx tx, Occasion occasion, UUID invoice) {
        return charging.lock(tx, occasion.company(), invoice)
                .chain(found -> found.isOpen()
                        ? look(tx, occasion, found).chain(of -> pursue(tx, occasion, of))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Case> look(Tx tx, Occasion occasion, Invoice invoice) {
        return plans.of(tx, occasion.company())
                .chain(plan -> debtors.of(tx, occasion.company(), invoice.item().subscription())
                        .map(debtor -> new Case(invoice, debtor, plan)));
    }

    private Uni<Void> pursue(Tx tx, Occasion occasion, Case of) {
        var company = occasion.company();
        var id = of.invoice().id();
        return dunnings.lockIfThere(tx, company, id)
                .chain(so -> act(tx, occasion, of, so))
                .chain(so -> alarms.set(
                        tx,
                        company,
                        DunningAggregate.NAME,
                        id,
                        of.after(so.map(Versioned::state).orElse(null)).next(occasion.at())));
    }

    private Uni<Optional<Versioned<Dunning>>> act(
            Tx tx, Occasion occasion, Case of, Optional<Versioned<Dunning>> before) {
        Uni<Optional<Versioned<Dunning>>> so = Uni.createFrom().item(before);
        for (Act act : of.after(before.map(Versioned::state).orElse(null)).due(occasion.at())) {
            so = so.chain(now -> act(tx, occasion, of, now, act));
        }
        return so;
    }

    private Uni<Optional<Versioned<Dunning>>> act(
            Tx tx, Occasion occasion, Case of, Optional<Versioned<Dunning>> so, Act act) {
        Dunning now = so.map(Versioned::state).orElseGet(() -> Dunning.of(of.invoice()));
        return switch (act) {
            case Act.Remind remind ->
                write(tx, occasion, so, now.remind(remind, letters.linkTo(of.invoice())))
                        .call(() -> letters.remind(tx, occasion, of.invoice(), of.debtor(), remind))
                        .call(() -> links.whereNoneIsLeft(tx, occasion, of.invoice()))
                        .call(() -> lookAgain(tx, occasion, of.invoice()));
            case Act.Suspend(var on) ->
                write(tx, occasion, so, now.suspend(on))
                        .call(() -> letters.suspended(tx, occasion, of.invoice(), of.debtor(), of.plan()));
            case Act.Terminate(var on) ->
                write(tx, occasion, so, now.terminate(on))
                        .call(() -> letters.terminated(tx, occasion, of.invoice(), of.debtor(), of.plan()));
            case Act.Retry(var number) ->
                charging.begin(tx, occasion, of.invoice())
                        .chain(begun -> begun
                                ? write(tx, occasion, so, now.retry(number))
                                : Uni.createFrom().item(so));
        };
    }

    /// It may be paid already, and the provider's event lost.
    private Uni<Void> lookAgain(Tx tx, Occasion occasion, Invoice invoice) {
        var request = invoice.paymentRequest();
        return request == null ? Uni.createFrom().voidItem() : queue.ask(tx, occasion.company(), request);
    }

    private Uni<Optional<Versioned<Dunning>>> write(
            Tx tx, Occasion occasion, Optional<Versioned<Dunning>> so, Decision<Dunning, DunningChange> decision) {
        return dunnings.settle(tx, occasion, so, decision);
    }
}
