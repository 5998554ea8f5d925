package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(LinesWithoutMail.class)
class WaitingForAMailServerIT {

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");
    private final Subscription active = Subscription.ordered().extended();

    /// The second reminder comes long after the first would have been tried.
    @Test
    void without_a_server_mails_wait_and_dunning_goes_on() {
        Mailbox.opened();
        till.know(active.member(), "Nordmann", "waiting@example.com");
        till.tell(active);
        till.moveClockTo("2026-12-20T10:00:00Z");
        String renewal = till.invoice(active, 1);
        till.requestOf(renewal, "PENDING");

        till.moveClockTo("2026-12-21T09:00:00Z");
        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).containsExactly("reminded"));
        till.moveClockTo("2026-12-25T09:00:00Z");

        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).containsExactly("reminded", "reminded"));
        assertThat(till.mailsAbout(renewal))
                .extracting(mail -> mail.get("status"))
                .containsExactly("QUEUED", "QUEUED");
        assertThat(Mailbox.of("waiting@example.com")).isEmpty();
    }
}
