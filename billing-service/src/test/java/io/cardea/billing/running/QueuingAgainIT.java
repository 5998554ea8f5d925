package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.request.SendQueue;
import io.cardea.billing.request.SendQueue.Entry;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Two who see to the same request, one after it was queued again.
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class QueuingAgainIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofHours(1);

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");

    @Inject
    SendQueue queue;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Test
    void who_took_it_before_does_not_end_the_turn_of_who_took_it_after() {
        var ordered = Subscription.ordered();
        till.tell(ordered);
        UUID request = UUID.fromString(till.requestOf(till.invoice(ordered, 0), "PENDING"));
        eventually(() -> assertThat(queued(request)).isZero());

        transactions
                .inTransaction(tx -> queuedAndTaken(tx, request)
                        .chain(first -> queuedAndTaken(tx, request).replaceWith(first))
                        .chain(first -> queue.remove(tx, first)))
                .await()
                .atMost(PATIENCE);

        assertThat(queued(request)).isOne();
        execute("delete from payment_sends where request = $1", request);
    }

    private Uni<Entry> queuedAndTaken(Tx tx, UUID request) {
        return tx.connection()
                .preparedQuery("insert into payment_sends (request, company, due) select id, company, 'epoch'"
                        + " from payment_requests where id = $1 on conflict (request)"
                        + " do update set due = excluded.due, attempts = 0, turn = null")
                .execute(Tuple.of(request))
                .chain(() -> queue.take(tx, 1, LEASE))
                .map(List::getFirst);
    }

    private long queued(UUID request) {
        return execute("select request from payment_sends where request = $1", request);
    }

    private long execute(String sql, UUID request) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(request))
                .await()
                .atMost(PATIENCE)
                .size();
    }
}
