package io.cardea.identity.card;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The subscriptions that have arrived here.
@ApplicationScoped
class KnownSubscriptions {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(50);

    private final Pool pool;

    KnownSubscriptions(Pool pool) {
        this.pool = pool;
    }

    /// The subscription; one just sold may still be on its way, so it is waited for a little before it is
    /// refused.
    Uni<KnownSubscription> get(UUID company, UUID subscription) {
        var unknown = new Refused(new NotFound("subscription", subscription.toString()));
        return find(company, subscription)
                .map(known -> {
                    if (known == null) {
                        throw unknown;
                    }
                    return known;
                })
                .onFailure(Refused.class)
                .retry()
                .withBackOff(STEP, STEP.multipliedBy(4))
                .expireIn(PATIENCE.toMillis())
                .onFailure(IllegalStateException.class)
                .transform(expired -> unknown);
    }

    private Uni<@Nullable KnownSubscription> find(UUID company, UUID subscription) {
        return pool.preparedQuery(
                        "select member, status, group_id from known_subscriptions where company = $1 and id = $2")
                .execute(Sql.tuple(company, subscription))
                .map(rows -> {
                    for (var row : rows) {
                        return new KnownSubscription(subscription, row.getUUID(0), row.getString(1), row.getUUID(2));
                    }
                    return null;
                });
    }
}
