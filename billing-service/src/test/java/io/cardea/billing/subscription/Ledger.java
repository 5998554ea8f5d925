package io.cardea.billing.subscription;

import io.cardea.billing.invoice.InvoiceItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Keeps invoices in memory as the service keeps them in its tables: newest facts win, one invoice per period.
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
        step.issue().forEach(this::issue);
        step.withdraw().forEach(w -> close(w.invoice()));
        return step;
    }

    /// The provider confirms a payment.
    void settleOne(RandomGenerator random) {
        List<Billed> open = billed.stream().filter(Billed::open).toList();
        if (!open.isEmpty()) {
            close(open.get(random.nextInt(open.size())).invoice());
        }
    }

    BilledSubscription newest() {
        return newest;
    }

    List<Billed> billed() {
        return List.copyOf(billed);
    }

    /// Period indices of what is open.
    List<Integer> live() {
        return billed.stream()
                .filter(Billed::open)
                .map(Billed::periodIndex)
                .sorted()
                .toList();
    }

    private void issue(InvoiceItem item) {
        UUID id = new UUID(1, item.periodIndex());
        billed.add(new Billed(id, item.periodIndex(), item.start(), true));
    }

    private void close(UUID invoice) {
        billed.replaceAll(
                b -> b.invoice().equals(invoice) ? new Billed(invoice, b.periodIndex(), b.start(), false) : b);
    }
}
