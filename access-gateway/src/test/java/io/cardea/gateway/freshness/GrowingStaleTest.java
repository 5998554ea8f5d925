package io.cardea.gateway.freshness;

import static io.cardea.gateway.freshness.Freshness.State.COLD;
import static io.cardea.gateway.freshness.Freshness.State.EXPIRED;
import static io.cardea.gateway.freshness.Freshness.State.LIVE;
import static io.cardea.gateway.freshness.Freshness.State.STALE;
import static io.cardea.gateway.freshness.Freshness.State.WARM;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.cases.SeededCases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GrowingStaleTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final PartitionState READ =
            PartitionState.NEW.connected(10).advancedTo(10).heard(NOW);

    @Test
    void a_gateway_that_has_read_nothing_is_cold() {
        assertThat(stateOf(NOW, PartitionState.NEW)).isEqualTo(COLD);
        assertThat(CopyState.NOTHING.at(NOW, DAY)).isEqualTo(new Freshness(COLD, null));
    }

    @Test
    void reading_to_the_end_is_not_enough_without_a_heartbeat() {
        assertThat(stateOf(NOW, PartitionState.NEW.connected(10).advancedTo(10)))
                .isEqualTo(COLD);
    }

    @Test
    void a_heartbeat_on_the_way_is_not_enough_before_the_end() {
        PartitionState onTheWay = PartitionState.NEW.connected(10).advancedTo(5).heard(NOW);

        assertThat(stateOf(NOW, onTheWay)).isEqualTo(COLD);
        assertThat(stateOf(NOW, onTheWay.advancedTo(10))).isEqualTo(LIVE);
    }

    @Test
    void one_partition_that_lags_keeps_the_whole_copy_cold() {
        assertThat(stateOf(NOW, READ, PartitionState.NEW)).isEqualTo(COLD);
        assertThat(CopyState.of(List.of(READ), false).at(NOW, DAY).state()).isEqualTo(COLD);
    }

    @Test
    void a_copy_is_as_old_as_its_oldest_partition() {
        Instant older = NOW.minusSeconds(3);
        PartitionState behind = PartitionState.NEW.connected(0).heard(older);

        assertThat(CopyState.of(List.of(READ, behind), true).at(NOW, DAY)).isEqualTo(new Freshness(LIVE, older));
    }

    @Test
    void missed_heartbeats_make_it_stale_and_a_new_one_makes_it_live() {
        assertThat(stateOf(NOW.plusSeconds(5), READ)).isEqualTo(LIVE);
        assertThat(stateOf(NOW.plusSeconds(5).plusNanos(1), READ)).isEqualTo(STALE);
        assertThat(stateOf(NOW.plusSeconds(60), READ.heard(NOW.plusSeconds(60))))
                .isEqualTo(LIVE);
    }

    @Test
    void beyond_the_limit_of_the_site_it_has_expired() {
        assertThat(stateOf(NOW.plus(DAY), READ)).isEqualTo(STALE);
        assertThat(stateOf(NOW.plus(DAY).plusNanos(1), READ)).isEqualTo(EXPIRED);
    }

    @Test
    void from_the_disk_it_is_warm_until_this_process_has_caught_up() {
        PartitionState restored = PartitionState.restored(10, true, NOW);

        assertThat(stateOf(NOW, restored)).isEqualTo(WARM);
        assertThat(stateOf(NOW, restored.connected(12))).isEqualTo(WARM);
        assertThat(stateOf(NOW, restored.connected(12).advancedTo(12))).isEqualTo(LIVE);
        assertThat(stateOf(NOW.plus(DAY).plusSeconds(1), restored)).isEqualTo(EXPIRED);
    }

    @Test
    void a_topic_that_is_read_anew_leaves_the_copy_warm() {
        assertThat(stateOf(NOW, READ.restarted())).isEqualTo(WARM);
        assertThat(stateOf(NOW, READ.restarted().connected(3).advancedTo(3))).isEqualTo(LIVE);
    }

    @Test
    void low_water_never_goes_back() {
        assertThat(READ.heard(NOW.minusSeconds(100)).lowWater()).isEqualTo(NOW);
    }

    @Test
    void only_a_copy_within_the_limit_that_was_whole_once_may_admit() {
        assertThat(List.of(COLD, EXPIRED)).noneMatch(Freshness.State::mayAdmit);
        assertThat(List.of(WARM, LIVE, STALE)).allMatch(Freshness.State::mayAdmit);
    }

    @Test
    void whatever_happens_time_alone_never_makes_a_copy_fresher() {
        SeededCases.times(2_000).check(random -> {
            PartitionState partition = anyState(random);
            List<Freshness.State> order = List.of(COLD, LIVE, WARM, STALE, EXPIRED);
            int before = -1;
            for (int hours = 0; hours < 48; hours++) {
                int now = order.indexOf(stateOf(NOW.plus(Duration.ofHours(hours)), partition));
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
        });
    }

    private static PartitionState anyState(RandomGenerator random) {
        PartitionState state = random.nextBoolean()
                ? PartitionState.NEW
                : PartitionState.restored(random.nextInt(10), random.nextBoolean(), NOW);
        for (int step = random.nextInt(6); step > 0; step--) {
            state = switch (random.nextInt(4)) {
                case 0 -> state.connected(random.nextInt(10));
                case 1 -> state.advancedTo(random.nextInt(10));
                case 2 -> state.heard(NOW.minusSeconds(random.nextInt(100_000)));
                default -> state.restarted();
            };
        }
        return state;
    }

    private static Freshness.State stateOf(Instant now, PartitionState... partitions) {
        return CopyState.of(List.of(partitions), true).at(now, DAY).state();
    }
}
