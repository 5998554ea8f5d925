package io.cardea.subscription.command;

import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.StatusFrom;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a command would change, if it was meant.
///
/// @param changes whether it would change anything
/// @param charges amounts that would have to be paid, or would be given back, and are not yet
/// @param spared amounts that would no longer have to be paid
/// @param states which status it would have from when on, if nothing else happens
/// @param was how it is without the command
public record Preview(boolean changes, List<Charge> charges, List<Charge> spared, List<StatusFrom> states, Was was) {

    /// @param endsOn the day from which on nothing is given that is bought so far
    public record Was(
            Status status,
            @Nullable LocalDate endsOn,
            List<SubscriptionMessage.PeriodMessage> periods,
            List<StatusFrom> states) {}

    static Preview of(Subscription before, Subscription after) {
        var was = SubscriptionMessage.of(before);
        var will = SubscriptionMessage.of(after);
        Instant at = after.asOf();
        return new Preview(
                !before.equals(after),
                will.charges().stream().filter(isNoneOf(was.charges())).toList(),
                was.charges().stream().filter(isNoneOf(will.charges())).toList(),
                StatusFrom.courseOf(after, at),
                new Was(was.status(), was.endsOn(), was.periods(), StatusFrom.courseOf(before, at)));
    }

    /// The same thing for the same amount is the same charge, wherever its days have moved to.
    private static Predicate<Charge> isNoneOf(List<Charge> others) {
        return charge -> others.stream()
                .noneMatch(other ->
                        other.key().equals(charge.key()) && other.amount().equals(charge.amount()));
    }
}
