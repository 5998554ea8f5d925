package io.cardea.identity.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.CredentialClass;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Decision.Changed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResettingPresencesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final UUID ANOTHER = new UUID(0, 2);

    @Test
    void a_member_is_let_off_at_one_site() {
        PresenceReset reset = new PresenceReset(SampleCompany.MEMBER, at(NOW));

        assertThat(SampleCompany.real().resetPresence(SampleCompany.OSLO, reset))
                .isInstanceOfSatisfying(Changed.class, changed -> {
                    assertThat(oslo((Company) changed.state()).presenceResets()).containsExactly(reset);
                    assertThat(changed.change())
                            .isEqualTo(new CompanyChange.PresenceReset(
                                    SampleCompany.OSLO, SampleCompany.MEMBER, reset.reset()));
                });
    }

    @Test
    void of_each_member_only_the_last_one_is_kept_and_nothing_that_is_older_than_gateways_look() {
        PresenceReset tooOld = new PresenceReset(new UUID(0, 3), at(NOW.minus(Duration.ofDays(3))));
        PresenceReset earlier = new PresenceReset(SampleCompany.MEMBER, at(NOW.minusSeconds(60)));
        PresenceReset others = new PresenceReset(ANOTHER, at(NOW.minus(Duration.ofDays(1))));
        PresenceReset last = new PresenceReset(SampleCompany.MEMBER, at(NOW));

        assertThat(oslo().with(tooOld).with(others).with(earlier).with(last).presenceResets())
                .containsExactly(others, last);
    }

    @Test
    void a_company_never_grows_beyond_measure() {
        Site busy = oslo();
        for (int member = 0; member < PresenceReset.MOST + 7; member++) {
            busy = busy.with(new PresenceReset(new UUID(1, member), at(NOW.plusSeconds(member))));
        }

        assertThat(busy.saidOfPresences()).hasSize(PresenceReset.MOST);
        assertThat(busy.saidOfPresences().getFirst().member()).isEqualTo(new UUID(1, 7));
    }

    @Test
    void a_site_that_changes_keeps_who_was_let_off_and_takes_what_it_says_anew() {
        var wish = new Site(SampleCompany.OSLO, "oslo", "Oslo", ZoneId.of("Europe/Oslo"), Site.USUAL_MAX_OFFLINE)
                .taking(List.of(CredentialClass.ROTATING));

        assertThat(SampleCompany.lenient().changeSite(wish)).isInstanceOfSatisfying(Changed.class, changed -> {
            Site site = oslo((Company) changed.state());
            assertThat(site.presenceResets())
                    .isEqualTo(oslo(SampleCompany.lenient()).presenceResets());
            assertThat(site.credentialClasses()).containsExactly(CredentialClass.ROTATING);
        });
    }

    @Test
    void nobody_is_let_off_at_a_site_that_is_not_there() {
        assertThat(SampleCompany.real().resetPresence(ANOTHER, new PresenceReset(ANOTHER, at(NOW))))
                .isInstanceOf(Decision.Refused.class);
    }

    private static Site oslo() {
        return oslo(SampleCompany.real());
    }

    private static Site oslo(Company company) {
        return company.sites().getFirst();
    }

    private static UUID at(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16 | 0x7000, 1);
    }
}
