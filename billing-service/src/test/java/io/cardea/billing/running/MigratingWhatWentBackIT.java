package io.cardea.billing.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Rows of the release before V018, in a schema beside the running one.
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class MigratingWhatWentBackIT {

    private static final String PAYMENT = "01931f6e-0000-7000-8000-0000000000a1";
    private static final String BEFORE = "16";

    private static final String ROWS = """
            insert into invoices (id, company, version, state, subscription, member, period_index, number, status, charge)
            values ('01931f6e-0000-7000-8000-0000000000b1', '01931f6e-0000-7000-8000-0000000000c1', 2, '{}',
                '01931f6e-0000-7000-8000-0000000000d1', '01931f6e-0000-7000-8000-0000000000e1', 0, '2026-1', 'PAID', 'period/0');
            insert into payment_requests
                (id, company, version, state, invoice, subscription, member, period_index, attempt, status)
            values ('%1$s', '01931f6e-0000-7000-8000-0000000000c1', 4,
                '{"payment": {"reference": "pay_1"}, "refunds": [
                    {"id": "01931f6e-0000-7000-8000-0000000000f1", "state": "SUCCEEDED"},
                    {"id": "01931f6e-0000-7000-8000-0000000000f2", "state": "DECLINED"}]}',
                '01931f6e-0000-7000-8000-0000000000b1', '01931f6e-0000-7000-8000-0000000000d1',
                '01931f6e-0000-7000-8000-0000000000e1', 0, 1, 'SUCCEEDED');
            insert into journal (id, company, aggregate_type, aggregate, version, type, actor, at, body, feed_body)
            values (gen_random_uuid(), '01931f6e-0000-7000-8000-0000000000c1', 'payment-request', '%1$s', 3,
                    'cardea.payment-request.succeeded.v1', 'provider:sandbox', '2026-11-20T11:00:00Z', '{}', '{}'),
                (gen_random_uuid(), '01931f6e-0000-7000-8000-0000000000c1', 'payment-request', '%1$s', 4,
                    'cardea.payment-request.refund-succeeded.v1', 'provider:sandbox', '2026-11-22T09:00:00Z',
                    '{"change": {"refund": "01931f6e-0000-7000-8000-0000000000f1"}}', '{}');
            """.formatted(PAYMENT);

    @Inject
    Flyway running;

    @AfterEach
    void forget() throws SQLException {
        run("drop schema older cascade");
    }

    @Test
    void a_payment_gets_its_day_and_a_refund_its_own_from_the_journal() throws SQLException {
        older(BEFORE).migrate();
        run("set search_path to older; " + ROWS);

        older("latest").migrate();

        assertThat(value("captured_at at time zone 'UTC'")).isEqualTo("2026-11-20 11:00:00");
        assertThat(value("moved_back_at at time zone 'UTC'")).isEqualTo("2026-11-22 09:00:00");
        assertThat(value("state #>> '{payment,reference}'")).isEqualTo("pay_1");
        assertThat(value("state #>> '{refunds,0,id}'")).isEqualTo("01931f6e-0000-7000-8000-0000000000f1");
        assertThat(value("state #>> '{refunds,1,at}'")).isNull();
    }

    private Flyway older(String target) {
        return Flyway.configure()
                .dataSource(running.getConfiguration().getDataSource())
                .outOfOrder(true)
                .schemas("older")
                .target(target)
                .locations(
                        "filesystem:src/main/resources/db/migration",
                        "filesystem:../platform/chassis/src/main/resources/db/chassis")
                .load();
    }

    private @Nullable String value(String expression) throws SQLException {
        try (var connection = running.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(
                    "select (%s)::text from older.payment_requests where id = '%s'".formatted(expression, PAYMENT));
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = running.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("reset search_path");
        }
    }
}
