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
import java.util.UUID;

/// What the provider did not give back has come to the member another way.
@ApplicationScoped
class ExplainFailedRefund implements TaskEffect {

    private final CreditLedger credits;

    ExplainFailedRefund(CreditLedger credits) {
        this.credits = credits;
    }

    @Override
    public boolean isOf(TaskKind kind, TaskAction action) {
        return kind == TaskKind.REFUND_FAILED && action == TaskAction.EXPLAIN;
    }

    @Override
    public Uni<Void> bringAbout(Tx tx, Occasion occasion, TaskMatter matter) {
        return credits.givenBack(tx, occasion, UUID.fromString(requireNonNull(matter.part())));
    }
}
