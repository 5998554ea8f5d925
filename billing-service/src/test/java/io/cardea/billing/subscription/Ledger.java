package io.cardea.billing.subscription;

import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.subscription.Billed.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Keeps invoices in memory as the service keeps them in its tables: newest facts win, one open invoice per charge.
final class Ledger {

    private final List<Billed> billed = new ArrayList<>();
    private BilledSubscription newest = Subscriptions.pending();
    private int version = -1;

    /// A record of the topic arrives; one that is not newer than what is held is dropped.
    void deliver(SubscriptionHistory history, int arrived, LocalDate today) {
        if (arrived > version) {
            version = arrived;
            run(history.factsAt(arrived), today);
        }
    }

    BillingStep run(BilledSubscription facts, LocalDate today) {
        newest = facts;
        BillingStep step = Billing.next(facts, billed, today);
        step.withdraw().forEach(withdrawal -> move(withdrawal.invoice(), Stage.VOID));
        step.issue().forEach(this::issue);
        return step;
    }

    /// The provider confirms a payment.
    void settleOne(RandomGenerator random) {
        List<Billed> open = billed.stream().filter(Billed::isOpen).toList();
        if (!open.isEmpty()) {
            move(open.get(random.nextInt(open.size())).invoice(), Stage.PAID);
        }
    }

    BilledSubscription newest() {
        return newest;
    }

    List<Billed> billed() {
        return List.copyOf(billed);
    }

    /// What is open.
    List<InvoiceItem> live() {
        return billed.stream()
                .filter(Billed::isOpen)
                .map(Billed::item)
                .sorted(Comparator.comparing(InvoiceItem::charge))
                .toList();
    }

    /// What is open or paid.
    List<InvoiceItem> counting() {
        return billed.stream()
                .filter(one -> one.stage() != Stage.VOID)
                .map(Billed::item)
                .toList();
    }

    private void issue(InvoiceItem item) {
        billed.add(new Billed(new UUID(1, billed.size()), item, Stage.OPEN));
    }

    private void move(UUID invoice, Stage stage) {
        billed.replaceAll(one -> one.invoice().equals(invoice) ? new Billed(invoice, one.item(), stage) : one);
    }
}
