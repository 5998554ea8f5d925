package io.cardea.billing.subscription;

import io.cardea.billing.credit.DueBack;
import io.cardea.billing.subscription.Billed.Stage;
import io.cardea.billing.task.TaskKind;
import io.cardea.chassis.money.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Gives back what was paid for something that is charged no longer: a freeze that was taken back on its
/// first day, when its fee was paid that morning. What is not paid becomes void (`Billing`).
final class FeesGivenBack {

    private FeesGivenBack() {}

    /// Whether a fee was ever paid.
    static boolean isPossible(Collection<Billed> billed) {
        return billed.stream().anyMatch(FeesGivenBack::isPaidFee);
    }

    /// The same facts, with what is to be given back of these invoices.
    ///
    /// @param billed all invoices that it ever got
    static BilledSubscription of(BilledSubscription facts, Collection<Billed> billed) {
        var fees = fees(facts, billed);
        return fees.isEmpty()
                ? facts
                : facts.settling(
                        facts.owed(),
                        with(facts.credits(), fees.stream()),
                        with(facts.doubts(), fees.stream().map(fee -> doubt(facts, fee))));
    }

    /// The invoices that still stand for something: a fee that was given back in whole, and is charged once more since
    /// the cancellation was undone, is invoiced once more.
    ///
    /// @param billed all invoices that it ever got
    /// @param credited what its credit notes are over so far, by charge
    static List<Billed> standing(Collection<Billed> billed, Map<String, Money> credited) {
        var left = new HashMap<>(credited);
        return billed.stream()
                .filter(one -> !isPaidFee(one) || !takes(left, one))
                .toList();
    }

    private static boolean takes(Map<String, Money> left, Billed fee) {
        var price = fee.item().price();
        var there = left.getOrDefault(fee.item().charge(), Money.nothing(price.currency()));
        boolean enough = there.amount() >= price.amount();
        if (enough) {
            left.put(fee.item().charge(), there.minus(price));
        }
        return enough;
    }

    /// One amount for each: who paid it twice, since it was given back between, gets all of it.
    private static List<DueBack> fees(BilledSubscription facts, Collection<Billed> billed) {
        var fees = new LinkedHashMap<String, DueBack>();
        for (var one : Billing.counting(facts, billed)) {
            var item = one.item();
            if (isPaidFee(one) && !facts.owes(item.charge())) {
                fees.merge(
                        item.charge(),
                        new DueBack(item.charge(), item.start(), item.end(), item.price(), item.text(), null),
                        (before, more) -> before.over(before.amount().plus(more.amount())));
            }
        }
        return List.copyOf(fees.values());
    }

    private static boolean isPaidFee(Billed one) {
        return one.stage() == Stage.PAID
                && one.item().isFee()
                && !one.item().price().nothing();
    }

    private static Doubt doubt(BilledSubscription facts, DueBack fee) {
        return new Doubt(
                TaskKind.REFUND_DUE,
                fee.charge(),
                "Give back %s for a freeze of subscription %s (%s): it was taken back, and was paid for."
                        .formatted(fee.amount().named(), facts.id(), facts.product()));
    }

    private static <T> List<T> with(List<T> some, Stream<T> more) {
        return Stream.concat(some.stream(), more).toList();
    }
}
