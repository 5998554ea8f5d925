package io.cardea.subscription.subscription;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to a subscription. These are also the changes that its events tell.
public sealed interface SubscriptionChange {

    /// A member wants it; nothing is paid.
    record Ordered() implements SubscriptionChange {}

    /// An operator has entered it, with the days that are left (D19).
    record Imported() implements SubscriptionChange {}

    /// The first period is paid.
    record Activated(int period, UUID invoice) implements SubscriptionChange {}

    /// A further period is paid.
    record Renewed(int period, UUID invoice) implements SubscriptionChange {}

    /// The first paid day has come.
    record Started() implements SubscriptionChange {}

    /// A freeze is asked for, or an earlier one has grown.
    record Frozen(UUID freeze) implements SubscriptionChange {}

    /// The first day of a freeze has come.
    record FreezeStarted() implements SubscriptionChange {}

    /// A freeze is over sooner than asked for, or at last has an end; `days` is what it moved the end by.
    record Unfrozen(UUID freeze, int days) implements SubscriptionChange {}

    /// A freeze has lasted as long as it was asked for.
    record FreezeEnded() implements SubscriptionChange {}

    /// The last paid day is over.
    record GraceStarted() implements SubscriptionChange {}

    record Expired() implements SubscriptionChange {}

    /// It is no longer wanted, from the beginning of `on`; absent while an open freeze keeps the end unknown.
    record Cancelled(@Nullable LocalDate on) implements SubscriptionChange {}

    /// The end that was asked for by a cancellation has come.
    record Ended() implements SubscriptionChange {}

    /// Facts contradict each other; a person has to look.
    record ReviewOpened(Contradiction.Why why) implements SubscriptionChange {}
}
