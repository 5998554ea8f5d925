package io.cardea.billing.subscription;

import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.request.AskAnyway;
import io.cardea.billing.task.TaskAction;
import io.cardea.billing.task.TaskEffect;
import io.cardea.billing.task.TaskKind;
import io.cardea.billing.task.TaskMatter;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// An operator has an invoice asked for that had no way to be paid.
@ApplicationScoped
class AskUnasked implements TaskEffect {

    private final Aggregates<PaymentSchedule, ScheduleChange> schedules;
    private final InvoiceLedger invoices;
    private final AskAnyway asking;

    AskUnasked(AggregateStore store, InvoiceLedger invoices, AskAnyway asking) {
        this.schedules = store.of(ScheduleAggregate.TYPE);
        this.invoices = invoices;
        this.asking = asking;
    }

    @Override
    public boolean isOf(TaskKind kind, TaskAction action) {
        return kind == TaskKind.NO_WAY_TO_PAY && action == TaskAction.TRY_AGAIN;
    }

    @Override
    public Uni<Void> bringAbout(Tx tx, Occasion occasion, TaskMatter matter) {
        return invoices.read(tx, occasion.company(), matter.subject())
                .chain(invoice -> schedules
                        .get(tx.connection(), occasion.company(), invoice.item().subscription())
                        .chain(schedule -> asking.ask(
                                tx, occasion, invoice, schedule.state().facts().paymentTerms())));
    }
}
