package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever asks: the database itself refuses.
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class NeverChangingWhatIsIssuedIT {

    @Inject
    Transactions transactions;

    private Till till;
    private Subscription subscription;
    private String invoice;

    @BeforeEach
    void bill() {
        till = Till.openedAt("2026-11-20T10:00:00Z");
        subscription = Subscription.ordered();
        till.tell(subscription);
        invoice = till.invoice(subscription, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number = '2026-999999'",
                "company = gen_random_uuid()",
                "member = gen_random_uuid()",
                "charge = 'period/7'",
                "state = jsonb_set(state, '{number}', '\"2026-999999\"')",
                "state = jsonb_set(state, '{item,price,amount}', '1')",
                "state = jsonb_set(state, '{lines,0,amount,amount}', '1')",
                "state = jsonb_set(state, '{lines,0,text}', '\"something else\"')",
                "state = jsonb_set(state, '{total,amount}', '1')",
                "state = jsonb_set(state, '{issuedOn}', '\"2027-01-01\"')",
                "state = jsonb_set(state, '{dueOn}', '\"2027-01-01\"')",
                "state = state - 'lines'"
            })
    void what_an_invoice_says_is_never_updated(String change) {
        var before = stateOf("invoices", invoice);

        assertThatThrownBy(() -> run("update invoices set %s where id = $1".formatted(change), invoice))
                .hasMessageContaining("is issued and never changes");

        assertThat(stateOf("invoices", invoice)).isEqualTo(before);
    }

    @Test
    void an_invoice_is_never_deleted() {
        assertThatThrownBy(() -> run("delete from invoices where id = $1", invoice))
                .hasMessageContaining("is issued and never changes");
    }

    @Test
    void it_is_paid_and_says_what_it_said_before() {
        var before = till.invoice(invoice);

        till.press(till.requestOf(invoice, "PENDING"), "pay");
        till.invoiceBecomes(invoice, "PAID");

        for (String said : new String[] {"number", "lines", "total", "issuedOn", "dueOn", "start", "end"}) {
            assertThat(till.invoice(invoice).<Object>get(said)).as(said).isEqualTo(before.get(said));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number = 'C2026-999999'",
                "invoice = gen_random_uuid()",
                "state = jsonb_set(state, '{item,price,amount}', '1')",
                "state = jsonb_set(state, '{issuedOn}', '\"2027-01-01\"')"
            })
    void what_a_credit_note_says_is_never_updated(String change) {
        String note = creditNote();

        assertThatThrownBy(() -> run("update credit_notes set %s where id = $1".formatted(change), note))
                .hasMessageContaining("is issued and never changes");
    }

    private String creditNote() {
        till.press(till.requestOf(invoice, "PENDING"), "pay");
        till.invoiceBecomes(invoice, "PAID");
        var active = subscription.extended();
        till.tell(active.charging(active.charge("change/1", "CHANGE", -10_000)));
        var list = "/v1/credit-notes?subscription=" + subscription.id();
        eventually(() -> assertThat(till.seenBy(subscription.member(), list)).hasSize(1));
        return till.seenBy(subscription.member(), list).getFirst();
    }

    private String stateOf(String table, String id) {
        return transactions
                .pool()
                .preparedQuery("select state::text from %s where id = $1".formatted(table))
                .execute(Sql.tuple(UUID.fromString(id)))
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .indefinitely();
    }

    private void run(String statement, String id) {
        transactions
                .pool()
                .preparedQuery(statement)
                .execute(Sql.tuple(UUID.fromString(id)))
                .await()
                .indefinitely();
    }
}
