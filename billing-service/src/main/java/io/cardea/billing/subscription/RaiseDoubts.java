package io.cardea.billing.subscription;

import io.cardea.billing.task.CloseTask;
import io.cardea.billing.task.OpenTask;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Makes tasks of doubts, and closes the tasks of those that newer facts have settled.
@ApplicationScoped
class RaiseDoubts {

    private final OpenTask open;
    private final CloseTask close;

    RaiseDoubts(OpenTask open, CloseTask close) {
        this.open = open;
        this.close = close;
    }

    /// @param before the doubts that were raised already
    Uni<Void> raise(Tx tx, Occasion occasion, List<Doubt> before, BilledSubscription facts) {
        var settled = before.stream()
                .filter(one -> facts.doubts().stream().noneMatch(one::isSameAs))
                .toList();
        return tx.inTurn(
                        facts.doubts(),
                        doubt -> open.open(tx, occasion, doubt.kind(), facts.id(), doubt.part(), doubt.text()))
                .chain(() ->
                        tx.inTurn(settled, doubt -> close.close(tx, occasion, doubt.kind(), facts.id(), doubt.part())));
    }
}
