package io.cardea.gateway.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.DailyReset;
import io.cardea.access.Gate;
import io.cardea.access.Presence;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldZone;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovingBetweenZonesTest {

    private static final UUID MEMBER = RandomHistory.member(1);
    private static final HeldGate LOBBY = RandomHistory.LOBBY;
    private static final HeldGate POOL = RandomHistory.POOL;
    private static final HeldGate GARDEN = RandomHistory.GARDEN;

    private final Store store = new InMemoryStore();
    private Instant now = Facts.NOW;
    private @Nullable HeldZone pool;
    private Map<UUID, UUID> letOff = Map.of();

    @Test
    void who_goes_on_into_the_inner_zone_leaves_the_outer_one() {
        go(LOBBY, Gate.Direction.IN, 1);
        assertThat(inside(LOBBY)).isEqualTo(1);

        go(POOL, Gate.Direction.IN, 1);
        assertThat(inside(LOBBY)).isZero();
        assertThat(inside(POOL)).isEqualTo(1);

        go(POOL, Gate.Direction.OUT, 1);
        assertThat(inside(LOBBY)).isEqualTo(1);
        assertThat(inside(POOL)).isZero();
    }

    @Test
    void a_card_that_is_handed_out_from_the_inner_zone_does_not_open_the_outer_door() {
        go(LOBBY, Gate.Direction.IN, 1);
        go(POOL, Gate.Direction.IN, 1);

        assertThat(presence(LOBBY)).isNotNull().matches(Presence::inside);
    }

    @Test
    void who_left_the_inner_zone_by_another_door_is_outside() {
        go(LOBBY, Gate.Direction.IN, 1);
        go(POOL, Gate.Direction.IN, 1);
        go(GARDEN, Gate.Direction.OUT, 1);

        assertThat(presence(LOBBY)).isNotNull().matches(lobby -> !lobby.inside());
    }

    @Test
    void a_group_comes_on_one_card_and_leaves_one_by_one() {
        go(LOBBY, Gate.Direction.IN, 3);
        assertThat(inside(LOBBY)).isEqualTo(3);

        go(LOBBY, Gate.Direction.OUT, 1);
        assertThat(inside(LOBBY)).isEqualTo(2);
        assertThat(presence(LOBBY)).isNotNull().matches(Presence::inside);

        go(LOBBY, Gate.Direction.OUT, 5);
        assertThat(inside(LOBBY)).isZero();
    }

    @Test
    void who_is_alone_and_comes_again_is_not_there_twice() {
        go(LOBBY, Gate.Direction.IN, 1);
        go(LOBBY, Gate.Direction.IN, 1);

        assertThat(inside(LOBBY)).isEqualTo(1);
    }

    @Test
    void an_entry_lasts_as_long_as_its_zone_says() {
        pool = new HeldZone("pool", null, Duration.ofHours(2), null, null);
        go(POOL, Gate.Direction.IN, 2);

        now = now.plus(Duration.ofHours(2)).minusSeconds(10);
        assertThat(inside(POOL)).isEqualTo(2);
        now = now.plusSeconds(10);
        assertThat(inside(POOL)).isZero();
    }

    @Test
    void nobody_is_inside_after_the_daily_reset_and_no_event_says_so() {
        // Two in the afternoon in Oslo is noon in UTC.
        now = Instant.parse("2026-06-01T11:00:00Z");
        pool = new HeldZone("pool", null, null, new DailyReset(LocalTime.of(14, 0), ZoneId.of("Europe/Oslo")), null);
        go(POOL, Gate.Direction.IN, 2);

        now = Instant.parse("2026-06-01T11:59:59Z");
        assertThat(inside(POOL)).isEqualTo(2);
        now = Instant.parse("2026-06-01T12:00:00Z");
        assertThat(inside(POOL)).isZero();
        assertThat(presence(POOL)).isNull();
    }

    @Test
    void an_operators_reset_forgets_what_was_decided_before_it() {
        go(POOL, Gate.Direction.IN, 2);
        pool = new HeldZone("pool", null, null, null, RandomHistory.decidedAt(now.plusMillis(1), 0));
        assertThat(inside(POOL)).isZero();

        go(POOL, Gate.Direction.IN, 3);
        assertThat(inside(POOL)).isEqualTo(3);
    }

    @Test
    void who_is_let_off_is_outside_everywhere_and_all_others_stay_where_they_are() {
        UUID other = RandomHistory.member(2);
        go(POOL, Gate.Direction.IN, 1);
        go(other, POOL, Gate.Direction.IN, 1);
        letOff = Map.of(MEMBER, RandomHistory.decidedAt(now.plusMillis(1), 0));

        assertThat(presence(POOL)).isNull();
        assertThat(presence(LOBBY)).isNull();
        assertThat(inside(POOL)).isEqualTo(1);

        go(POOL, Gate.Direction.IN, 1);
        assertThat(presence(POOL)).isNotNull().matches(Presence::inside);
        assertThat(inside(POOL)).isEqualTo(2);
    }

    @Test
    void of_two_resets_the_later_one_counts() {
        go(POOL, Gate.Direction.IN, 1);
        letOff = Map.of(MEMBER, RandomHistory.decidedAt(now.plusMillis(1), 0));
        pool = new HeldZone("pool", null, null, null, RandomHistory.decidedAt(now.minusSeconds(60), 0));

        assertThat(presence(POOL)).isNull();
    }

    @Test
    void what_a_zone_takes_at_the_most_holds_for_all_of_its_gates() {
        pool = new HeldZone("pool", 7, null, null, null);

        assertThat(book(POOL).rules().capacity()).isEqualTo(7);
        assertThat(book(GARDEN).rules().capacity()).isEqualTo(7);
        assertThat(book(LOBBY).rules()).isSameAs(LOBBY.rules());
    }

    private void go(HeldGate gate, Gate.Direction way, int persons) {
        go(MEMBER, gate, way, persons);
    }

    private void go(UUID member, HeldGate gate, Gate.Direction way, int persons) {
        now = now.plusSeconds(10);
        Movement movement = new Movement(RandomHistory.decidedAt(now, 1), member, way, now, persons);
        store.write(view -> {
            movement.happened(view, gate);
            return 0;
        });
    }

    private int inside(HeldGate gate) {
        return store.<Integer>read(
                view -> Presences.occupancy(view, book(gate), RandomHistory.member(99), 1, Instant.now()));
    }

    private @Nullable Presence presence(HeldGate gate) {
        return store.<@Nullable Presence>read(view -> Presences.ofPassback(view, book(gate), MEMBER, Instant.now()));
    }

    private ZoneBook book(HeldGate gate) {
        HeldCompany company = new HeldCompany(
                Facts.COMPANY,
                new HeldCompany.Clock.Real(),
                List.of(new HeldCompany.Site(Facts.SITE, null, pool == null ? List.of() : List.of(pool), null, letOff)),
                1);
        return new ZoneBook(company, gate, now);
    }
}
