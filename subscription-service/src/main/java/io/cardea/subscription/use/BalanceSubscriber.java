package io.cardea.subscription.use;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hears how many uses are left, for subscriptions that end with the last one. A subscription may have several kinds
/// of uses; it is over when none of any is left.
@ApplicationScoped
class BalanceSubscriber implements Subscriber<BalanceSubscriber.BalanceEvent> {

    private final Subscriptions subscriptions;

    BalanceSubscriber(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public String topic() {
        return "entitlement.balances";
    }

    @Override
    public Class<BalanceEvent> reads() {
        return BalanceEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<BalanceEvent> received) {
        var balance = received.body().state();
        return tx.connection()
                .preparedQuery("""
                        with counted as (
                            insert into uses_left (company, subscription, benefit, remaining)
                            select company, id, $3, $4 from subscriptions
                            where company = $1 and id = $2 and until_used_up
                            on conflict (company, subscription, benefit) do update set remaining = excluded.remaining
                            returning remaining)
                        select counted.remaining + coalesce((
                            select sum(remaining) from uses_left
                            where company = $1 and subscription = $2 and benefit <> $3), 0)
                        from counted""")
                .execute(Sql.tuple(received.company(), balance.subscription(), balance.benefit(), balance.usable()))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().voidItem()
                        : count(tx, received, rows.iterator().next().getLong(0)));
    }

    private Uni<Void> count(Tx tx, Received<BalanceEvent> received, long left) {
        return subscriptions
                .change(
                        tx,
                        received.occasion(),
                        received.body().state().subscription(),
                        found -> Using.counted(found, Math.toIntExact(left), received.at()))
                .replaceWithVoid();
    }

    record BalanceEvent(Balance state) {}

    /// @param left what may be used now or later; absent in records of the first release
    record Balance(
            UUID subscription,
            UUID benefit,
            int remaining,
            @Nullable Integer left) {

        int usable() {
            return left == null ? remaining : left;
        }
    }
}
