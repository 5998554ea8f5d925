package io.cardea.billing.subscription;

import io.cardea.billing.credit.DueBack;
import io.cardea.billing.subscription.Billed.Stage;
import io.cardea.billing.task.TaskKind;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Gives back what was paid for something that is charged no longer: a freeze that was taken back on its
/// first day, when its fee was paid that morning. What is not paid becomes void (`Billing`).
final class FeesGivenBack {

    private FeesGivenBack() {}

    /// The same facts, with what is to be given back of these invoices.
    ///
    /// @param billed all invoices that it ever got
    static BilledSubscription of(BilledSubscription facts, Collection<Billed> billed) {
        var fees = fees(facts, billed);
        return fees.isEmpty()
                ? facts
                : facts.settling(
                        facts.owed(),
                        with(facts.credits(), fees.stream().map(FeesGivenBack::back)),
                        with(facts.doubts(), fees.stream().map(fee -> doubt(facts, fee))));
    }

    private static List<Billed> fees(BilledSubscription facts, Collection<Billed> billed) {
        return Billing.counting(facts, billed).stream()
                .filter(one -> one.stage() == Stage.PAID && one.item().isFee())
                .filter(one ->
                        !one.item().price().nothing() && !facts.owes(one.item().charge()))
                .toList();
    }

    private static DueBack back(Billed fee) {
        var item = fee.item();
        return new DueBack(item.charge(), item.start(), item.end(), item.price(), item.text(), null);
    }

    private static Doubt doubt(BilledSubscription facts, Billed fee) {
        return new Doubt(
                TaskKind.REFUND_DUE,
                fee.item().charge(),
                "Give back %s for a freeze of subscription %s (%s): it was taken back, and was paid for."
                        .formatted(fee.item().price().named(), facts.id(), facts.product()));
    }

    private static <T> List<T> with(List<T> some, Stream<T> more) {
        return Stream.concat(some.stream(), more).toList();
    }
}
