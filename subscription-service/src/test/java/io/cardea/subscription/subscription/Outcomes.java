package io.cardea.subscription.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.Refusal;

/// What a decision came to, said in the tests' words.
public final class Outcomes {

    private Outcomes() {}

    /// The subscription after a decision that must have changed it.
    public static Subscription changed(Decision<Subscription, SubscriptionChange> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Subscription, SubscriptionChange>) decision).state();
    }

    /// What happened.
    public static SubscriptionChange change(Decision<Subscription, SubscriptionChange> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Subscription, SubscriptionChange>) decision).change();
    }

    /// Why a decision that must have refused did so.
    public static Refusal refusal(Decision<Subscription, SubscriptionChange> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<Subscription, SubscriptionChange>) decision).refusal();
    }

    public static String code(Decision<Subscription, SubscriptionChange> decision) {
        return refusal(decision).code();
    }
}
