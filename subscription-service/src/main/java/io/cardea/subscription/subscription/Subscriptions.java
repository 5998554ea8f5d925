package io.cardea.subscription.subscription;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.History;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Reach;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.subscription.member.Sight;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// All subscriptions. Every slice changes them through here, each with its own decision.
@ApplicationScoped
public class Subscriptions {

    /// As it stands in the journal.
    public static final String NAME = "subscription";

    /// How they are kept, told and woken.
    static final AggregateType<Subscription, SubscriptionChange> TYPE =
            AggregateType.<Subscription, SubscriptionChange>of(
                            NAME, "subscriptions", "subscription.subscriptions", Subscription.class, Subscription::id)
                    .toldAs(SubscriptionMessage::of, change -> change)
                    // Reasons are what people write, and may say more about a member than a partner should know.
                    .withholding("freezes", "cancellation", "scheduled", "facts")
                    .column("member", Subscription::member)
                    .column("site", subscription -> subscription.home().site())
                    .column("group_id", Subscription::group)
                    .column("status", Subscription::status)
                    .column("next_change_at", Subscription::dueAt)
                    .column("until_used_up", Subscription::isOverWhenUsedUp)
                    .column(
                            "awaits_first_use",
                            subscription -> subscription.purchases().firstUseBy() != null)
                    .dueAt(Subscription::dueAt);

    private final Aggregates<Subscription, SubscriptionChange> aggregates;
    private final Transactions transactions;
    private final History history;

    Subscriptions(AggregateStore store, Transactions transactions, History history) {
        this.aggregates = store.of(TYPE);
        this.transactions = transactions;
        this.history = history;
    }

    /// Writes a new one.
    public Uni<Versioned<Subscription>> create(
            Tx tx, Occasion occasion, Subscription subscription, SubscriptionChange change) {
        return aggregates.create(tx, occasion, subscription, change);
    }

    /// Decides on one under its lock; fails with the refusal, or with [NotFound] where the company has none of
    /// that id.
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

    /// Locks one until the transaction ends, for a caller to whom what lies out of reach does not exist.
    public Uni<Versioned<Subscription>> lock(Tx tx, UUID company, Reach reach, UUID id) {
        return aggregates.lock(tx, company, id).invoke(found -> within(reach, found));
    }

    /// As it is, for a caller to whom what lies out of reach does not exist.
    public Uni<Versioned<Subscription>> get(UUID company, Reach reach, UUID id) {
        return aggregates.get(transactions.pool(), company, id, found -> reach.covers(found.member()));
    }

    /// As it is, for a reader to whom what lies out of sight does not exist.
    public Uni<Versioned<Subscription>> get(UUID company, Sight sight, UUID id) {
        return aggregates.get(transactions.pool(), company, id, found -> sight.covers(found.member(), found.group()));
    }

    /// As it was at an instant, by what was known then. The first release wrote down too little of it.
    public Uni<Optional<Subscription>> asOf(UUID company, UUID id, Instant at) {
        return history.stateAt(company, NAME, id, at, SubscriptionMessage.class)
                .map(told -> told.flatMap(Subscriptions::restored));
    }

    Uni<Page<Versioned<Subscription>>> page(UUID company, Sight sight, Cursor cursor) {
        return aggregates.page(transactions.pool(), company, sight.filter("member", "group_id"), cursor);
    }

    private static Optional<Subscription> restored(SubscriptionMessage told) {
        return Optional.ofNullable(told.facts()).map(facts -> RestoredSubscription.from(told, facts));
    }

    private static void within(Reach reach, Versioned<Subscription> found) {
        if (!reach.covers(found.state().member())) {
            throw new Refused(missing(found.state().id()));
        }
    }

    private static NotFound missing(UUID id) {
        return new NotFound(TYPE.name(), id.toString());
    }
}
