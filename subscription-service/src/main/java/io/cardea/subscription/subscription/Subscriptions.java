package io.cardea.subscription.subscription;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.tenancy.Reach;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.subscription.member.Sight;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/// All subscriptions. Every slice changes them through here, each with its own decision.
@ApplicationScoped
public class Subscriptions {

    /// How they are kept, told and woken.
    static final AggregateType<Subscription, SubscriptionChange> TYPE =
            AggregateType.<Subscription, SubscriptionChange>of(
                            "subscription",
                            "subscriptions",
                            "subscription.subscriptions",
                            Subscription.class,
                            Subscription::id)
                    .toldAs(SubscriptionMessage::of, change -> change)
                    // Reasons are what people write, and may say more about a member than a partner should know.
                    .withholding("freezes", "cancellation")
                    .column("member", Subscription::member)
                    .column("status", Subscription::status)
                    .column("next_change_at", Subscription::nextChangeAt)
                    .dueAt(Subscription::nextChangeAt);

    private final Aggregates<Subscription, SubscriptionChange> aggregates;
    private final Transactions transactions;

    Subscriptions(AggregateStore store, Transactions transactions) {
        this.aggregates = store.of(TYPE);
        this.transactions = transactions;
    }

    /// Writes a new one.
    public Uni<Versioned<Subscription>> create(
            Tx tx, Occasion occasion, Subscription subscription, SubscriptionChange change) {
        return aggregates.create(tx, occasion, subscription, change);
    }

    /// Decides on one under its lock; fails with the refusal, or with [NotFound] where the company has none of that id.
    public Uni<Versioned<Subscription>> change(
            Tx tx,
            Occasion occasion,
            UUID id,
            Function<Subscription, Decision<Subscription, SubscriptionChange>> decide) {
        return aggregates.change(tx, occasion, id, decide);
    }

    /// As above, for a caller to whom what lies out of reach does not exist.
    public Uni<Versioned<Subscription>> change(
            Tx tx,
            Occasion occasion,
            Reach reach,
            UUID id,
            Function<Subscription, Decision<Subscription, SubscriptionChange>> decide) {
        return aggregates.change(
                tx,
                occasion,
                id,
                subscription -> reach.covers(subscription.member())
                        ? decide.apply(subscription)
                        : Decision.refused(missing(id)));
    }

    Uni<Versioned<Subscription>> get(UUID company, Sight sight, UUID id) {
        return aggregates.get(transactions.pool(), company, id, found -> sight.covers(found.member(), null));
    }

    Uni<Page<Versioned<Subscription>>> page(UUID company, Sight sight, Cursor cursor) {
        return aggregates.page(transactions.pool(), company, sight.filter("member"), cursor);
    }

    private static NotFound missing(UUID id) {
        return new NotFound(TYPE.name(), id.toString());
    }
}
