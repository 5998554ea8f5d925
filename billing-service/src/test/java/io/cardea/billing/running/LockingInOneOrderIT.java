package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever bills a subscription has its invoices and queues their requests; meanwhile the queue is emptied, and what
/// came of it is written. Neither ever waits for what the other will only let go afterwards (docs/decisions/0035).
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class LockingInOneOrderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");
    private SqlConnection biller;
    private Transaction billing;

    @BeforeEach
    void begin() {
        biller = pool.getConnection().await().atMost(PATIENCE);
        billing = biller.begin().await().atMost(PATIENCE);
        biller.query("set local lock_timeout = '500ms'").execute().await().atMost(PATIENCE);
    }

    @AfterEach
    void end() {
        biller.close().await().atMost(PATIENCE);
    }

    @Test
    void who_has_an_invoice_can_queue_its_request_while_it_is_seen_to() {
        var ordered = Subscription.ordered();
        String invoice = till.ordered(ordered);
        UUID request = UUID.fromString(till.requestOf(invoice, "PENDING"));

        as(biller, "select 1 from invoices where id = $1 for no key update", UUID.fromString(invoice));
        as(
                pool,
                "insert into payment_sends (request, company, due, ask) select id, company, now(), true"
                        + " from payment_requests where id = $1 on conflict (request) do update set due = now(), ask = true",
                request);
        eventually(() -> assertThat(waiting()).isPositive());
        as(biller, "select 1 from payment_requests where id = $1 for key share", request);
        as(biller, "update payment_sends set due = now(), attempts = 0, turn = null where request = $1", request);
        billing.commit().await().atMost(PATIENCE);

        eventually(() -> assertThat(queued(request)).isZero());
        assertThat(till.request(request.toString()).getString("status")).isEqualTo("PENDING");
    }

    private static void as(io.vertx.mutiny.sqlclient.SqlClient who, String sql, UUID id) {
        who.preparedQuery(sql).execute(Tuple.of(id)).await().atMost(PATIENCE);
    }

    /// How many wait for a lock just now.
    private long waiting() {
        return pool.query("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private long queued(UUID request) {
        return pool.preparedQuery("select count(*) from payment_sends where request = $1")
                .execute(Tuple.of(request))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
