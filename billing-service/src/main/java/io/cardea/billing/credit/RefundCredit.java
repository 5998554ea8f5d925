package io.cardea.billing.credit;

import static java.util.Objects.requireNonNull;

import io.cardea.billing.task.TaskAction;
import io.cardea.billing.task.TaskEffect;
import io.cardea.billing.task.TaskKind;
import io.cardea.billing.task.TaskMatter;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// A person lets the provider give back what the credit notes of a charge are over.
@ApplicationScoped
class RefundCredit implements TaskEffect {

    private final CreditLedger credits;

    RefundCredit(CreditLedger credits) {
        this.credits = credits;
    }

    @Override
    public boolean isOf(TaskKind kind, TaskAction action) {
        return kind == TaskKind.REFUND_DUE && action == TaskAction.REFUND;
    }

    @Override
    public Uni<Void> bringAbout(Tx tx, Occasion occasion, TaskMatter matter) {
        return credits.refund(tx, occasion, matter.subject(), requireNonNull(matter.part()));
    }
}
