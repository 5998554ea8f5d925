package io.cardea.catalog.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldingAtSitesTest {

    private static final UUID OSLO = new UUID(0, 1);
    private static final UUID TOKYO = new UUID(0, 2);

    @Test
    void a_benefit_without_sites_holds_everywhere() {
        assertThat(at(List.of()).holdsAt(List.of(OSLO, TOKYO))).isTrue();
    }

    @Test
    void a_benefit_of_one_site_holds_there_only() {
        assertThat(at(List.of(OSLO)).holdsAt(List.of(OSLO))).isTrue();
        assertThat(at(List.of(OSLO)).holdsAt(List.of(OSLO, TOKYO))).isFalse();
    }

    @Test
    void a_benefit_of_one_site_does_not_hold_everywhere() {
        assertThat(at(List.of(OSLO)).holdsAt(List.of())).isFalse();
    }

    @Test
    void a_site_named_twice_is_one_site() {
        assertThat(at(List.of(OSLO, OSLO)).sites()).containsExactly(OSLO);
    }

    private static Benefit at(List<UUID> sites) {
        return new Benefit(new UUID(0, 9), "entry", "Entry", BenefitKind.ACCESS, sites);
    }
}
