package io.cardea.billing.running;

import static io.cardea.billing.running.Till.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where no SMTP server is set, mails wait until one is; nothing else does.
@QuarkusTest
@WithTestResource(RealServers.class)
@TestProfile(WaitingMailsIT.WithoutServer.class)
class WaitingMailsIT {

    /// Otherwise as usual.
    public static final class WithoutServer implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(LinesWithoutMail.class));
        }
    }

    /// The usual lines but the one to the mail server.
    public static final class LinesWithoutMail extends Lines {

        @Override
        public Map<String, String> start() {
            var lines = new HashMap<>(super.start());
            lines.keySet().removeIf(key -> key.startsWith("cardea.mail.smtp"));
            return lines;
        }
    }

    private final Till till = Till.openedAt("2026-11-20T10:00:00Z");
    private final Subscription active = Subscription.ordered().extended();

    @Test
    void reminders_go_on_and_their_mails_wait_untried() {
        Mailbox.opened();
        String address = "member-" + active.member() + "@example.com";
        till.know(active.member(), "Nordmann", address);
        till.tell(active);
        till.moveClockTo("2026-12-20T10:00:00Z");
        String renewal = till.invoice(active, 1);
        till.requestOf(renewal, "PENDING");

        till.moveClockTo("2026-12-21T09:00:00Z");
        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).containsExactly("reminded"));
        till.moveClockTo("2026-12-27T09:00:00Z");
        eventually(() -> assertThat(till.told("billing.dunnings", renewal)).hasSizeGreaterThan(1));

        assertThat(till.mailsAbout(renewal))
                .extracting(mail -> mail.get("status"), mail -> mail.get("attempts"))
                .isNotEmpty()
                .containsOnly(tuple("QUEUED", 0));
        assertThat(Mailbox.of(address)).isEmpty();
    }
}
