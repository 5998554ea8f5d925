package io.cardea.subscription.use;

import io.cardea.chassis.database.SetStatement;
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

    private static final SetStatement COUNT = SetStatement.over("company uuid, id uuid, benefit uuid, usable int", """
                    with counted as (
                        insert into uses_left (company, subscription, benefit, remaining)
                        select company, id, benefit, usable from given join subscriptions using (company, id)
                        where until_used_up
                        on conflict (company, subscription, benefit) do update set remaining = excluded.remaining
                        returning company, subscription, benefit, remaining)
                    select given.n, counted.remaining + coalesce((
                        select sum(others.remaining) from uses_left as others
                        where others.company = counted.company and others.subscription = counted.subscription
                            and others.benefit <> counted.benefit), 0)
                    from given join counted on counted.company = given.company and counted.subscription = given.id""");

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
        return tx.hold(balance.subscription())
                .chain(() ->
                        tx.run(COUNT, received.company(), balance.subscription(), balance.benefit(), balance.usable()))
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : count(tx, received, rows.getFirst().getLong(1)));
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
