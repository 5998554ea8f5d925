package io.cardea.entitlement.balance;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The balances as they are kept and told.
@ApplicationScoped
public class Balances {

    /// Names the aggregate, its events and its timer.
    public static final String NAME = "balance";

    static final AggregateType<Balance, BalanceChange> TYPE = AggregateType.<Balance, BalanceChange>of(
                    NAME, "balances", "entitlement.balances", Balance.class, Balance::id)
            .toldAs(BalanceMessage::of, change -> change)
            .column("subscription", Balance::subscription)
            .column("member", Balance::member)
            .dueAt(Balance::nextChange);

    private final Aggregates<Balance, BalanceChange> aggregates;
    private final Pool pool;

    Balances(AggregateStore store, Pool pool) {
        this.aggregates = store.of(TYPE);
        this.pool = pool;
    }

    Aggregates<Balance, BalanceChange> aggregates() {
        return aggregates;
    }

    /// The subscription of a balance.
    public Uni<Optional<UUID>> subscriptionOf(Tx tx, UUID company, UUID balance) {
        return aggregates
                .find(tx.connection(), company, balance)
                .map(found -> found.map(versioned -> versioned.state().subscription()));
    }

    /// The subscriptions of these balances.
    public Uni<Set<UUID>> subscriptionsOf(Tx tx, List<UUID> balances) {
        return tx.connection()
                .preparedQuery("select distinct subscription from balances where id = any($1)")
                .execute(Sql.tuple((Object) balances.toArray(UUID[]::new)))
                .map(Sql::ids);
    }

    /// @param members only those of these members; everybody's when absent
    Uni<Page<BalanceMessage>> page(
            UUID company, @Nullable UUID subscription, @Nullable Set<UUID> members, Cursor cursor) {
        Map<String, @Nullable Object> filter = new HashMap<>();
        filter.put("subscription", subscription);
        filter.put("member", members);
        return aggregates.page(pool, company, filter, cursor).map(page -> page.map(v -> BalanceMessage.of(v.state())));
    }
}
