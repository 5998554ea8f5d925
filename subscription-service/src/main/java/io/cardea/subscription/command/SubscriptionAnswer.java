package io.cardea.subscription.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionMessage;
import org.jspecify.annotations.Nullable;

/// What a command on a subscription answers: the subscription as it is now, or, in a preview, as it would be.
///
/// @param preview what would change; absent where it has
public record SubscriptionAnswer(
        @JsonUnwrapped SubscriptionMessage subscription,
        @Nullable Preview preview) {

    public static SubscriptionAnswer of(Subscription subscription) {
        return new SubscriptionAnswer(SubscriptionMessage.of(subscription), null);
    }

    public static SubscriptionAnswer preview(Subscription before, Subscription after) {
        return new SubscriptionAnswer(SubscriptionMessage.of(after), Preview.of(before, after));
    }
}
