package io.cardea.gateway.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.CredentialClass;
import io.cardea.access.DailyReset;
import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.OpeningHours;
import io.cardea.access.Passback;
import io.cardea.gateway.Facts;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepingGatesAndCompaniesTest {

    private static final Duration OTHERWISE = Duration.ofDays(1);

    private final Store store = new InMemoryStore();

    @Test
    void a_gate_comes_back_as_it_was() {
        HeldGate gate = new HeldGate(
                Facts.GATE, Facts.COMPANY, Facts.SITE, HeldGate.Direction.OUT, true, "c0ffee", Gate.Status.CLOSED, 9);
        assertThat(kept(gate)).isEqualTo(gate);
    }

    @Test
    void what_staff_has_said_to_a_gate_comes_back_as_it_was() {
        for (HeldControl said : List.of(
                new HeldControl(
                        HeldControl.Mode.NORMAL,
                        UUID.randomUUID(),
                        HeldControl.Kind.OPEN,
                        Facts.NOW,
                        Facts.NOW.plusSeconds(10),
                        "a delivery"),
                new HeldControl(HeldControl.Mode.LOCKED_DOWN, UUID.randomUUID(), null, Facts.NOW, null, "police"))) {
            HeldGate gate = Facts.gate(UUID.randomUUID(), false).under(said);
            assertThat(kept(gate)).isEqualTo(gate);
        }
    }

    @Test
    void a_company_comes_back_as_it_was_on_either_clock() {
        for (HeldCompany.Clock clock :
                List.of(new HeldCompany.Clock.Real(), new HeldCompany.Clock.Sandbox(Facts.NOW))) {
            HeldCompany company = new HeldCompany(
                    UUID.randomUUID(),
                    clock,
                    List.of(
                            new HeldCompany.Site(Facts.SITE, Duration.ofHours(3)),
                            new HeldCompany.Site(UUID.randomUUID(), null)),
                    2);
            assertThat(kept(company)).isEqualTo(company);
        }
    }

    @Test
    void a_companys_language_comes_back_as_it_was() {
        HeldCompany company = new HeldCompany(
                Facts.COMPANY,
                new HeldCompany.Clock.Real(),
                List.of(new HeldCompany.Site(Facts.SITE, null)),
                "nb-NO",
                2);
        assertThat(kept(company)).isEqualTo(company);
    }

    @Test
    void a_clock_that_was_advanced_does_not_go_back_when_an_old_record_comes_again() {
        HeldCompany advanced = new HeldCompany(Facts.COMPANY, new HeldCompany.Clock.Sandbox(Facts.END), List.of(), 3);
        HeldCompany before = new HeldCompany(Facts.COMPANY, new HeldCompany.Clock.Sandbox(Facts.NOW), List.of(), 2);
        kept(advanced);

        assertThat(kept(before)).isEqualTo(advanced);
    }

    @Test
    void a_site_that_says_nothing_or_is_not_known_has_the_usual_limit() {
        HeldCompany company =
                company(new HeldCompany.Site(Facts.SITE, Duration.ofHours(3)), new HeldCompany.Site(Facts.GATE, null));

        assertThat(company.maxOffline(Facts.SITE, OTHERWISE)).isEqualTo(Duration.ofHours(3));
        assertThat(company.maxOffline(Facts.GATE, OTHERWISE)).isEqualTo(OTHERWISE);
        assertThat(company.maxOffline(Facts.CARD, OTHERWISE)).isEqualTo(OTHERWISE);
    }

    @Test
    void a_gates_zone_and_rules_come_back_as_they_were() {
        OpeningHours opening = new OpeningHours(
                ZoneId.of("Europe/Oslo"),
                List.of(new OpeningHours.Hours(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(22, 30))),
                Set.of(LocalDate.of(2026, 12, 25)));
        Passback passback = new Passback(Passback.Kind.IN_OUT, Duration.ofHours(4));
        HeldGate gate = Facts.gate().into("pool", new GateRules(opening, passback, 40));

        assertThat(kept(gate)).isEqualTo(gate);
    }

    @Test
    void zones_on_both_sides_and_a_soft_passback_come_back_as_they_were() {
        Passback soft = new Passback(Passback.Kind.TIMED_IN_ZONE, Duration.ofHours(4), true);
        HeldGate gate = Facts.gate().between(new HeldGate.Sides("pool", "lobby"), new GateRules(null, soft, 40));

        assertThat(kept(gate)).isEqualTo(gate);
    }

    @Test
    void what_is_known_of_a_gates_device_comes_back_as_it_was() {
        HeldDevice.OldKey old = new HeldDevice.OldKey("c0de", Facts.END);
        HeldGate gate = Facts.gate().by(new HeldDevice(old, Set.of("aa", "bb"), true, Set.of(CredentialClass.RFID)));

        assertThat(kept(gate)).isEqualTo(gate);
    }

    @Test
    void what_a_site_says_of_its_zones_and_gates_comes_back_as_it_was() {
        DailyReset daily = new DailyReset(LocalTime.of(4, 30), ZoneId.of("Europe/Oslo"));
        HeldCompany company = company(
                new HeldCompany.Site(
                        Facts.SITE,
                        null,
                        List.of(
                                new HeldZone("pool", 7, Duration.ofHours(4), daily, UUID.randomUUID()),
                                new HeldZone("sauna", null, null, null, null)),
                        Set.of(CredentialClass.RFID, CredentialClass.ROTATING),
                        Map.of(Facts.MEMBER, UUID.randomUUID(), Facts.CARD, UUID.randomUUID())),
                new HeldCompany.Site(Facts.GATE, Duration.ofHours(1)));

        assertThat(kept(company)).isEqualTo(company);
    }

    private @Nullable HeldGate kept(HeldGate gate) {
        store.write(view -> Gates.put(view, gate, 3));
        return store.<@Nullable HeldGate>read(view -> Gates.find(view, gate.id()));
    }

    private @Nullable HeldCompany kept(HeldCompany company) {
        store.write(view -> Companies.put(view, company, 0));
        return store.<@Nullable HeldCompany>read(view -> Companies.find(view, company.id()));
    }

    private static HeldCompany company(HeldCompany.Site... sites) {
        return new HeldCompany(Facts.COMPANY, new HeldCompany.Clock.Real(), List.of(sites), 2);
    }
}
