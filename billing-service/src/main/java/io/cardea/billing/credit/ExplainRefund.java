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

/// A person has given the money back by another way than the provider's, or the member wants something else for it.
@ApplicationScoped
class ExplainRefund implements TaskEffect {

    private final CreditLedger credits;

    ExplainRefund(CreditLedger credits) {
        this.credits = credits;
    }

    @Override
    public boolean isOf(TaskKind kind, TaskAction action) {
        return kind == TaskKind.REFUND_DUE && action == TaskAction.EXPLAIN;
    }

    @Override
    public Uni<Void> bringAbout(Tx tx, Occasion occasion, TaskMatter matter) {
        return matter.part() == null
                ? Uni.createFrom().voidItem()
                : credits.givenBack(tx, occasion, matter.subject(), requireNonNull(matter.part()));
    }
}
