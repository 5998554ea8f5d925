package io.cardea.subscription.life;

import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.StatusMoves;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a deed has made of things. What several laws look at is made once.
final class Turn {

    private final Deed deed;
    private final Subscription before;
    private final Subscription after;
    private final Instant then;
    private final Instant now;
    private final List<Subscription> allBefore;
    private final List<Subscription> all;
    private @Nullable Painted paintedBefore;
    private @Nullable Painted paintedAfter;
    private @Nullable SubscriptionMessage told;
    private @Nullable Function<Instant, Status> statuses;

    /// @param before the subscription in hand before the deed
    /// @param then the instant before it
    /// @param now the instant after it; later only after waiting
    Turn(
            Deed deed,
            Subscription before,
            Subscription after,
            Instant then,
            Instant now,
            List<Subscription> allBefore,
            List<Subscription> all) {
        this.deed = deed;
        this.before = before;
        this.after = after;
        this.then = then;
        this.now = now;
        this.allBefore = allBefore;
        this.all = all;
    }

    Deed deed() {
        return deed;
    }

    Subscription before() {
        return before;
    }

    Subscription after() {
        return after;
    }

    Instant then() {
        return then;
    }

    Instant now() {
        return now;
    }

    List<Subscription> allBefore() {
        return allBefore;
    }

    List<Subscription> all() {
        return all;
    }

    /// Whether the same subscription is in hand and has changed.
    boolean changed() {
        return before.id().equals(after.id()) && !before.equals(after);
    }

    /// Whether anything is other than before, be it only the time.
    boolean changedAnything() {
        return !now.equals(then) || deed instanceof Deed.Turn || !all.equals(allBefore);
    }

    /// The date at the end of it.
    LocalDate today() {
        return after.today(now);
    }

    Painted paintedBefore() {
        paintedBefore = paintedBefore == null ? Painted.of(before) : paintedBefore;
        return paintedBefore;
    }

    Painted paintedAfter() {
        paintedAfter = paintedAfter == null ? Painted.of(after) : paintedAfter;
        return paintedAfter;
    }

    /// The status of the subscription in hand.
    Status statusAt(Instant at) {
        statuses = statuses == null ? StatusMoves.statuses(after) : statuses;
        return statuses.apply(at);
    }

    /// What the world hears of the subscription in hand.
    SubscriptionMessage told() {
        told = told == null ? SubscriptionMessage.of(after) : told;
        return told;
    }
}
