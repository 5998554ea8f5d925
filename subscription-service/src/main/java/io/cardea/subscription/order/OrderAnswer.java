package io.cardea.subscription.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cardea.subscription.subscription.StatusFrom;
import io.cardea.subscription.subscription.SubscriptionMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an order answers: the order as it is now, or, in a preview, as it would be.
///
/// @param preview what would come of it; absent where it has
record OrderAnswer(@JsonUnwrapped Order order, @Nullable OrderPreview preview) {

    /// @param subscription as it would be made, with what it would cost
    /// @param states which status it would have from when on, if nothing else happens
    record OrderPreview(SubscriptionMessage subscription, List<StatusFrom> states) {}

    static OrderAnswer of(Order order) {
        return new OrderAnswer(order, null);
    }

    static OrderAnswer preview(Ordering.Outcome.Taken taken) {
        var subscription = taken.subscription();
        return new OrderAnswer(
                taken.order(),
                new OrderPreview(
                        SubscriptionMessage.of(subscription), StatusFrom.courseOf(subscription, subscription.asOf())));
    }
}
