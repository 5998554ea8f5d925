package io.cardea.billing.subscription;

import io.cardea.billing.credit.DueBack;
import io.cardea.billing.subscription.Billed.Stage;
import io.cardea.billing.task.TaskKind;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lays what is to be given back against what was asked for a change over the same days and is not paid: nobody pays
/// for a step up that they have taken back, to get the money back by hand.
///
/// A function of facts, and of what was paid and credited by them before: computed again, it comes to the same.
/// Earlier amounts go first; what is left is invoiced or credited.
final class Netting {

    private final BilledSubscription facts;
    private final List<Billed> billed;
    private final Map<String, Money> taken = new HashMap<>();

    private Netting(BilledSubscription facts, List<Billed> billed) {
        this.facts = facts;
        this.billed = billed;
    }

    /// Whether there may be anything to lay against each other.
    static boolean isPossible(BilledSubscription facts) {
        return facts.standing() != Standing.HELD
                && !facts.credits().isEmpty()
                && facts.owed().stream().anyMatch(Owed::isChange);
    }

    /// The same facts, owing and giving back what is left.
    ///
    /// @param billed all invoices that it ever got
    /// @param credited what its credit notes are over so far, by charge
    static BilledSubscription of(
            BilledSubscription facts, Collection<Billed> billed, Map<String, Money> credited, LocalDate today) {
        return new Netting(facts, Billing.counting(facts, billed)).after(credited, today);
    }

    private BilledSubscription after(Map<String, Money> credited, LocalDate today) {
        for (DueBack due : facts.credits()) {
            if (due.isDue(today)) {
                var noted = credited.getOrDefault(due.charge(), nothing(due.amount()));
                lay(due, due.amount().minus(noted));
            }
        }
        return facts.settling(
                facts.owed().stream().map(this::left).filter(Objects::nonNull).toList(),
                facts.credits().stream()
                        .map(this::left)
                        .filter(Objects::nonNull)
                        .toList(),
                facts.doubts().stream().map(this::left).filter(Objects::nonNull).toList());
    }

    private void lay(DueBack due, Money available) {
        var left = available;
        for (Owed owed : facts.owed()) {
            if (owed.isChange() && isOverTheSame(owed, due)) {
                var part = least(left, unpaid(owed));
                take(owed.charge(), part);
                take(due.charge(), part);
                left = left.minus(part);
            }
        }
    }

    /// What of it no payment was for, and nothing else was laid against.
    private Money unpaid(Owed owed) {
        return billed.stream()
                .filter(one -> one.stage() == Stage.PAID && one.item().charge().equals(owed.charge()))
                .map(one -> one.item().price())
                .reduce(leftOf(owed.charge(), owed.amount()), Money::minus);
    }

    private static boolean isOverTheSame(Owed owed, DueBack due) {
        return owed.amount().currency().equals(due.amount().currency())
                && (due.daysOf().contains(owed.charge())
                        || owed.start().isBefore(due.end()) && due.start().isBefore(owed.end()));
    }

    private void take(String charge, Money part) {
        taken.merge(charge, part, Money::plus);
    }

    private Money leftOf(String charge, Money amount) {
        return amount.minus(taken.getOrDefault(charge, nothing(amount)));
    }

    private @Nullable Owed left(Owed owed) {
        var left = leftOf(owed.charge(), owed.amount());
        return left.nothing() && !owed.amount().nothing() ? null : owed.over(left);
    }

    private @Nullable DueBack left(DueBack due) {
        var left = leftOf(due.charge(), due.amount());
        return left.nothing() ? null : due.over(left);
    }

    private @Nullable Doubt left(Doubt doubt) {
        var netted = taken.get(doubt.part());
        if (doubt.kind() != TaskKind.REFUND_DUE || netted == null || netted.nothing()) {
            return doubt;
        }
        boolean anythingLeft = facts.credits().stream()
                .filter(due -> due.charge().equals(doubt.part()))
                .anyMatch(due -> !leftOf(due.charge(), due.amount()).nothing());
        return anythingLeft
                ? doubt.with(
                        " %s of it was not paid yet, and is taken off what is asked for.".formatted(netted.named()))
                : null;
    }

    private static Money least(Money one, Money other) {
        var least = one.amount() < other.amount() ? one : other;
        return least.negative() ? nothing(least) : least;
    }

    private static Money nothing(Money like) {
        return Money.nothing(like.currency());
    }
}
