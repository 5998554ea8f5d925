package io.cardea.billing.subscription;

import io.cardea.billing.task.TaskKind;
import io.cardea.billing.tax.Tax;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a person has to decide on: payments that do not fit, and money that is to be given back.
final class Doubts {

    private Doubts() {}

    static List<Doubt> of(SubscriptionRecord.State state) {
        return Stream.concat(
                        state.doubtful().stream().map(one -> review(state, one)),
                        Owing.givenBack(state).map(owed -> refund(state, owed)))
                .toList();
    }

    private static Doubt review(SubscriptionRecord.State state, SubscriptionRecord.Contradiction one) {
        return new Doubt(
                TaskKind.SUBSCRIPTION_IN_REVIEW,
                one.invoice().toString(),
                ("%s: %s was paid by invoice %s for period %d of subscription %s (%s, paid until %s, cancelled on %s)."
                                + " Grant or dismiss it at /v1/subscriptions/%s/resolve-review.")
                        .formatted(
                                one.why(),
                                one.paid() == null ? "An amount" : one.paid().named(),
                                one.invoice(),
                                one.period(),
                                state.id(),
                                state.product().name(),
                                orNever(state.endsOn()),
                                orNever(state.cancelledOn()),
                                state.id()));
    }

    private static Doubt refund(SubscriptionRecord.State state, Owed owed) {
        return new Doubt(
                TaskKind.REFUND_DUE,
                owed.charge(),
                "Give back %s%s for %s to %s of subscription %s (%s): %s."
                        .formatted(
                                owed.amount().negated().named(),
                                isNet(state) ? " and its tax" : "",
                                owed.start(),
                                owed.end().minusDays(1),
                                state.id(),
                                state.product().name(),
                                owed.kind().equals("REFUND")
                                        ? "it was cancelled, and its rules give unused days back"
                                        : "the product that it changed to costs less"));
    }

    private static boolean isNet(SubscriptionRecord.State state) {
        return state.product()
                .taxed()
                .filter(tax -> tax.prices() == Tax.Prices.NET)
                .isPresent();
    }

    private static String orNever(@Nullable Object date) {
        return date == null ? "never" : date.toString();
    }
}
