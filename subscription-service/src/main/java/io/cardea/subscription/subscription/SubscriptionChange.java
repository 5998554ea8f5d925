package io.cardea.subscription.subscription;

import io.cardea.subscription.facts.Contradiction;
import io.cardea.subscription.facts.Source;
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

    /// A longer time was paid, and has taken the place of the days that were left.
    record Extended(int period, UUID invoice) implements SubscriptionChange {}

    /// The first paid day has come.
    record Started() implements SubscriptionChange {}

    /// It was used for the first time, on this day; so its days begin to count.
    record FirstUsed(LocalDate on) implements SubscriptionChange {}

    /// A freeze is asked for, or an earlier one has grown.
    record Frozen(UUID freeze) implements SubscriptionChange {}

    /// The first day of a freeze has come.
    record FreezeStarted() implements SubscriptionChange {}

    /// A freeze is over sooner than asked for, or at last has an end; `days` is what it lasted.
    record Unfrozen(UUID freeze, int days) implements SubscriptionChange {}

    /// A freeze has lasted as long as it was asked for.
    record FreezeEnded() implements SubscriptionChange {}

    /// The last paid day is over.
    record GraceStarted() implements SubscriptionChange {}

    record Expired() implements SubscriptionChange {}

    /// None of its uses are left, and these end it.
    record UsedUp() implements SubscriptionChange {}

    /// There are uses left after all.
    record UsesRestored() implements SubscriptionChange {}

    /// An operator has added days for which nobody pays (D19).
    record Prolonged(int period, Source source, int days) implements SubscriptionChange {}

    /// The days that were left went to another subscription.
    record TransferredOut(UUID to, int days) implements SubscriptionChange {}

    /// Days came from another subscription.
    record TransferredIn(UUID from, int days) implements SubscriptionChange {}

    /// Something is wanted that waits for its day or its payment.
    record Scheduled(UUID scheduled, Wanted what) implements SubscriptionChange {}

    /// Something that was wanted is no longer: somebody took it back, or it came too late.
    record Unscheduled(UUID scheduled, Wanted what) implements SubscriptionChange {}

    /// From today on something else is agreed; the end stays where it is.
    record ProductChanged(UUID change, UUID product, int version) implements SubscriptionChange {}

    /// The day has come from which on something else is agreed.
    record TermsChanged(UUID product, int version) implements SubscriptionChange {}

    /// It is no longer wanted, from the beginning of `on`; absent while an open freeze keeps the end unknown.
    record Cancelled(@Nullable LocalDate on) implements SubscriptionChange {}

    /// It is wanted after all.
    record CancellationUndone() implements SubscriptionChange {}

    /// The end that was asked for by a cancellation has come.
    record Ended() implements SubscriptionChange {}

    /// The whole price of that period was given back, and it is over from that day on; `days`
    /// of it were left.
    record Refunded(int period, UUID invoice, LocalDate on, int days) implements SubscriptionChange {}

    /// Facts contradict each other; a person has to look.
    record ReviewOpened(Contradiction.Why why) implements SubscriptionChange {}

    /// A person has decided on a payment that did not fit.
    record ReviewResolved(UUID invoice, Verdict verdict) implements SubscriptionChange {}

    /// Its site has moved to another zone: dates to come begin at other instants.
    record ZoneMoved(String zone) implements SubscriptionChange {}

    /// What can be wanted of a later day.
    enum Wanted {
        RENEWAL,
        PRODUCT_CHANGE,
        EXTENSION,
        ANCHOR_MOVE
    }

    /// What becomes of a payment that did not fit.
    enum Verdict {
        /// It buys the next period after all.
        GRANTED,
        /// Its money is dealt with elsewhere.
        DISMISSED
    }
}
