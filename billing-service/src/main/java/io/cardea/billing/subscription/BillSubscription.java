package io.cardea.billing.subscription;

import io.cardea.billing.credit.CreditLedger;
import io.cardea.billing.credit.DueBack;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.request.AskForPayment;
import io.cardea.billing.request.PaymentWay;
import io.cardea.billing.subscription.BillingStep.Withdrawal;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.money.Money;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Takes the next step of billing a subscription: invoices, their payment requests and the next timer, all in the
/// caller's transaction. The schedule's row is locked first, so that steps of one subscription follow each other.
@ApplicationScoped
class BillSubscription {

    private final Aggregates<PaymentSchedule, ScheduleChange> schedules;
    private final InvoiceLedger invoices;
    private final CreditLedger credits;
    private final AskForPayment asking;
    private final RaiseDoubts doubts;
    private final List<ExpiryFollower> followers;
    private final LeadTime leadTime;
    private final Ids ids;

    BillSubscription(
            AggregateStore store,
            InvoiceLedger invoices,
            CreditLedger credits,
            AskForPayment asking,
            RaiseDoubts doubts,
            @All List<ExpiryFollower> followers,
            LeadTime leadTime,
            Ids ids) {
        this.schedules = store.of(ScheduleAggregate.TYPE);
        this.invoices = invoices;
        this.credits = credits;
        this.asking = asking;
        this.doubts = doubts;
        this.followers = followers;
        this.leadTime = leadTime;
        this.ids = ids;
    }

    /// Newer facts have arrived.
    Uni<Void> learn(Tx tx, Occasion occasion, BilledSubscription facts, Agreed agreed) {
        return schedules
                .lockIfThere(tx, occasion.company(), facts.id())
                .chain(before -> step(tx, occasion, facts)
                        .call(done -> schedules.settle(
                                tx,
                                occasion,
                                before,
                                learned(
                                        before,
                                        new PaymentSchedule(facts, done.step().lookAgainOn(), agreed))))
                        .chain(done -> doubts.raise(tx, occasion, raised(before), done.netted())))
                .replaceWithVoid();
    }

    /// A date has come.
    Uni<Void> look(Tx tx, Occasion occasion, UUID subscription) {
        return schedules
                .lock(tx, occasion.company(), subscription)
                .chain(before -> step(tx, occasion, before.state().facts())
                        .chain(done -> schedules.settle(tx, occasion, before, fellDue(before.state(), done.step()))))
                .replaceWithVoid();
    }

    /// @param netted the facts, when what is given back is laid against what is not paid
    private record Done(BillingStep step, BilledSubscription netted) {}

    private Uni<Done> step(Tx tx, Occasion occasion, BilledSubscription facts) {
        LocalDate today = LocalDate.ofInstant(occasion.at(), facts.zone());
        return invoices.lockAllOf(tx, occasion.company(), facts.id())
                .chain(all -> reckoned(tx, occasion, facts, billed(all), today)
                        .chain(reckoned -> timed(tx, occasion.company(), reckoned.facts())
                                .chain(timed -> step(tx, occasion, reckoned.timed(timed), all, today))
                                .map(step -> new Done(step, reckoned.facts()))));
    }

    /// Who pays by a link gets it some days early, where the company reminds before the day. A card is charged on it.
    private Uni<BilledSubscription> timed(Tx tx, UUID company, BilledSubscription facts) {
        return EarlyRenewals.isAmong(facts)
                ? leadTime.days(tx, company).chain(days -> days == 0 ? same(facts) : early(tx, company, facts, days))
                : same(facts);
    }

    private Uni<BilledSubscription> early(Tx tx, UUID company, BilledSubscription facts, int days) {
        return asking.charges(tx, company, facts.member(), facts.paymentTerms())
                .map(charged -> charged ? facts : EarlyRenewals.of(facts, days));
    }

    private static Uni<BilledSubscription> same(BilledSubscription facts) {
        return Uni.createFrom().item(facts);
    }

    private Uni<BillingStep> step(
            Tx tx, Occasion occasion, Reckoning reckoning, List<Versioned<Invoice>> all, LocalDate today) {
        BilledSubscription facts = reckoning.facts();
        BillingStep step = reckoning.next(today);
        return tx.inTurn(step.withdraw(), withdrawal -> withdraw(tx, occasion, all, withdrawal))
                .chain(() -> credit(tx, occasion, facts, all, today))
                .chain(() -> tx.inTurn(step.issue(), item -> issue(tx, occasion, facts, item, today)))
                .chain(() -> tx.inTurn(step.ask(), invoice -> ask(tx, occasion, facts, found(all, invoice))))
                .chain(() -> expired(tx, occasion, facts, all, today))
                .chain(() ->
                        tx.inTurn(step.withdraw(), withdrawal -> asking.hopeAgain(tx, occasion, withdrawal.invoice())))
                .replaceWith(step);
    }

    private Uni<Reckoning> reckoned(
            Tx tx, Occasion occasion, BilledSubscription told, List<Billed> billed, LocalDate today) {
        Uni<Map<String, Money>> credited = Reckoning.asksForCredits(told, billed)
                ? credits.credited(tx, occasion.company(), told.id())
                : Uni.createFrom().item(Map.of());
        return credited.map(soFar -> Reckoning.of(told, billed, soFar, today));
    }

    private static List<Billed> billed(List<Versioned<Invoice>> all) {
        return all.stream().map(Versioned::state).map(Billed::by).toList();
    }

    private Uni<Void> issue(Tx tx, Occasion occasion, BilledSubscription facts, InvoiceItem item, LocalDate today) {
        if (item.price().nothing()) {
            return invoices.issue(tx, occasion, item, today, null).replaceWithVoid();
        }
        return asking.way(tx, occasion.company(), item, facts.paymentTerms())
                .chain(way -> way.isPresent()
                        ? issue(tx, occasion, facts, item, today, way.get())
                        : invoices.issue(tx, occasion, item, today, null)
                                .chain(invoice -> asking.despair(tx, occasion, invoice.state())));
    }

    /// The day has come on which a stored card is charged; whether there still is one is seen now.
    private Uni<Void> ask(Tx tx, Occasion occasion, BilledSubscription facts, Versioned<Invoice> invoice) {
        var terms = facts.paymentTerms();
        return asking.way(tx, occasion.company(), invoice.state().item(), terms)
                .chain(way -> way.isPresent()
                        ? asking.askNow(tx, occasion, ids.next(), invoice, terms, way.get())
                        : asking.despair(tx, occasion, invoice.state()));
    }

    private Uni<Void> issue(
            Tx tx, Occasion occasion, BilledSubscription facts, InvoiceItem item, LocalDate today, PaymentWay way) {
        if (way.charged() != null && facts.isChargedAfter(today, item.charge())) {
            return invoices.issue(tx, occasion, item, today, null).replaceWithVoid();
        }
        UUID request = ids.next();
        return invoices.issue(tx, occasion, item, today, request)
                .chain(invoice -> asking.ask(tx, occasion, request, invoice.state(), facts.paymentTerms(), way));
    }

    /// Not of what a card is charged for on this very day: its answer is on the way.
    private Uni<Void> expired(
            Tx tx, Occasion occasion, BilledSubscription facts, List<Versioned<Invoice>> all, LocalDate today) {
        return !facts.expired()
                ? Uni.createFrom().voidItem()
                : tx.inTurn(
                        all.stream()
                                .map(Versioned::state)
                                .filter(Invoice::isOpen)
                                .filter(invoice ->
                                        !facts.isChargedOn(today, invoice.item().charge()))
                                .toList(),
                        invoice -> tx.inTurn(followers, one -> one.expired(tx, occasion, invoice)));
    }

    private Uni<Void> credit(
            Tx tx, Occasion occasion, BilledSubscription facts, List<Versioned<Invoice>> all, LocalDate today) {
        var due = facts.standing() == Standing.HELD
                ? List.<DueBack>of()
                : facts.credits().stream().filter(one -> one.isDue(today)).toList();
        var counting = all.stream()
                .map(Versioned::state)
                .filter(invoice -> !facts.dismissed().contains(invoice.id()))
                .toList();
        return credits.credit(tx, occasion, facts.id(), due, counting, today);
    }

    private Uni<Void> withdraw(Tx tx, Occasion occasion, List<Versioned<Invoice>> locked, Withdrawal withdrawal) {
        Versioned<Invoice> invoice = found(locked, withdrawal.invoice());
        UUID request = invoice.state().paymentRequest();
        return invoices.write(
                        tx,
                        occasion,
                        invoice,
                        invoice.state().withdraw(withdrawal.why().name()))
                .chain(() -> request == null ? Uni.createFrom().voidItem() : asking.withdraw(tx, occasion, request));
    }

    private static Versioned<Invoice> found(List<Versioned<Invoice>> locked, UUID invoice) {
        return locked.stream()
                .filter(one -> one.state().id().equals(invoice))
                .findFirst()
                .orElseThrow();
    }

    private static List<Doubt> raised(Optional<Versioned<PaymentSchedule>> before) {
        return before.map(schedule -> schedule.state().facts().doubts()).orElse(List.of());
    }

    private static Decision<PaymentSchedule, ScheduleChange> learned(
            Optional<Versioned<PaymentSchedule>> before, PaymentSchedule after) {
        return before.map(Versioned::state).filter(after::equals).isPresent()
                ? Decision.unchanged()
                : Decision.changed(after, new ScheduleChange.Learned());
    }

    private static Decision<PaymentSchedule, ScheduleChange> fellDue(PaymentSchedule before, BillingStep step) {
        return Decision.changed(
                new PaymentSchedule(before.facts(), step.lookAgainOn(), before.agreed()), new ScheduleChange.FellDue());
    }
}
