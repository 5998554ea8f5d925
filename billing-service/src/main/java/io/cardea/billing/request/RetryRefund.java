package io.cardea.billing.request;

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

/// An operator has a refund tried once more that the provider did not make.
@ApplicationScoped
class RetryRefund implements TaskEffect {

    private final RefundPayment refunds;

    RetryRefund(RefundPayment refunds) {
        this.refunds = refunds;
    }

    @Override
    public boolean isOf(TaskKind kind, TaskAction action) {
        return kind == TaskKind.REFUND_FAILED && action == TaskAction.TRY_AGAIN;
    }

    @Override
    public Uni<Void> bringAbout(Tx tx, Occasion occasion, TaskMatter matter) {
        return refunds.tryAgain(tx, occasion, matter.subject(), UUID.fromString(requireNonNull(matter.part())));
    }
}
