package io.cardea.entitlement.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.entitlement.Facts;
import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class PublishingPassesIT {

    private static final Facts MONTH =
            Facts.membership().with(Facts.ENTRY, null, Facts.OSLO).period("2026-11-20", "2026-12-20");
    private static final Facts THREE_ENTRIES = Facts.punchCard(3).period("2026-11-20", "2027-11-20");

    private Club club;

    @BeforeEach
    void open() {
        club = Club.openedAt("2026-11-20T10:00:00Z");
    }

    private void remains(int remaining) {
        eventually(
                () -> assertThat(club.pass().at("/credits/remaining").asInt(-1)).isEqualTo(remaining));
    }

    @Test
    void a_paid_subscription_and_then_its_card_make_a_pass() {
        club.publish(club.subscribed(MONTH));
        club.publish(club.card("ACTIVE"));

        eventually(() -> assertThat(club.pass().path("spans").path(0).path("to").asText())
                .isEqualTo("2026-12-19T23:00:00Z"));
        assertThat(club.pass().path("endsAt").asText()).isEqualTo("2026-12-26T23:00:00Z");
        assertThat(club.pass().path("afterwards").asText()).isEqualTo("PAYMENT_OVERDUE");
        assertThat(club.pass().has("credits")).isFalse();
    }

    @Test
    void a_card_that_comes_before_its_subscription_waits_for_it() {
        club.publish(club.card("ACTIVE"));
        club.publish(club.subscribed(MONTH));

        eventually(() -> assertThat(club.passes()).hasSize(1));
        assertThat(club.pass().path("status").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void a_freeze_makes_a_new_pass_and_ends_no_later() {
        club.publish(club.subscribed(MONTH), club.card("ACTIVE"));
        eventually(() -> assertThat(club.passes()).isNotEmpty());

        club.publish(club.subscribed(MONTH.frozen("2026-11-20T10:00:00Z", null)));

        eventually(() -> assertThat(club.pass().path("freezes")).hasSize(1));
        assertThat(club.pass().path("endsAt").asText()).isEqualTo("2026-12-26T23:00:00Z");
    }

    @Test
    void a_blocked_card_blocks_its_pass() {
        club.publish(club.subscribed(MONTH), club.card("ACTIVE"), club.card("BLOCKED"));

        eventually(() -> assertThat(club.pass().path("status").asText()).isEqualTo("BLOCKED"));
    }

    @Test
    void what_changes_nothing_makes_no_new_version() {
        club.publish(club.subscribed(MONTH), club.card("ACTIVE"));
        club.publish(club.subscribed(MONTH), club.card("ACTIVE"), club.card("BLOCKED"));

        eventually(() -> assertThat(club.pass().path("status").asText()).isEqualTo("BLOCKED"));
        assertThat(club.passes()).extracting(TopicRecord::version).containsExactly(1L, 2L);
    }

    @Test
    void a_pass_for_certain_hours_is_told_with_its_limits_and_stays_as_it_is() {
        var offPeak = MONTH.withoutBenefits().offPeak(Facts.DAYTIME, Facts.OSLO);
        club.publish(club.subscribed(offPeak), club.card("ACTIVE"));
        club.publish(club.subscribed(offPeak), club.card("ACTIVE"), club.card("BLOCKED"));

        eventually(() -> assertThat(club.pass().path("status").asText()).isEqualTo("BLOCKED"));
        assertThat(club.pass().path("spans")).isEmpty();
        assertThat(club.pass().at("/limited/spans")).hasSize(1);
        assertThat(club.pass().at("/limited/rights/0/hours/zone").asText()).isEqualTo("Europe/Oslo");
        assertThat(club.passes()).extracting(TopicRecord::version).containsExactly(1L, 2L);
    }

    @Test
    void three_passages_use_up_three_entries_and_are_named() {
        club.publish(club.subscribed(THREE_ENTRIES), club.card("ACTIVE"));
        remains(3);
        var passages = club.passages(3);

        club.publish(passages.toArray(TopicRecord[]::new));

        remains(0);
        assertThat(club.pass().at("/credits/counted")).hasSize(3);
        eventually(() -> assertThat(club.balanceChanges()).containsExactly("granted", "used", "used", "used"));
    }

    @Test
    void a_passage_is_counted_once_however_often_it_is_told() {
        club.publish(club.subscribed(THREE_ENTRIES), club.card("ACTIVE"));
        remains(3);
        var passage = UUID.randomUUID();
        var unspent = UUID.randomUUID();

        club.publish(club.passage(passage, 1, true), club.passage(passage, 1, true), club.passage(passage, 2, true));
        club.publish(club.passage(unspent, 1, false), club.passage(unspent, 2, true), club.passage(unspent, 2, true));

        remains(1);
        assertThat(club.pass().at("/credits/counted")).hasSize(2);
        eventually(() -> assertThat(club.balanceChanges()).containsExactly("granted", "used", "used"));
    }

    @Test
    void an_admission_that_nobody_walked_through_uses_nothing() {
        club.publish(club.subscribed(THREE_ENTRIES), club.card("ACTIVE"));
        var turnedBack = UUID.randomUUID();

        club.publish(club.passage(turnedBack, 1, false), club.passage(turnedBack, 2, false));
        club.publish(club.passage(UUID.randomUUID(), 1, true));

        remains(2);
    }

    @Test
    void in_whatever_order_everything_arrives_the_pass_is_the_same() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            var mixed = Club.openedAt("2026-11-20T10:00:00Z");
            var arrivals = new ArrayList<>(List.of(mixed.card("ACTIVE"), mixed.subscribed(THREE_ENTRIES)));
            arrivals.addAll(mixed.passages(2));
            arrivals.addAll(List.copyOf(arrivals));
            Collections.shuffle(arrivals, random);

            arrivals.forEach(mixed::publish);

            eventually(() -> assertThat(mixed.pass().at("/credits/remaining").asInt(-1))
                    .as("seed %d", seed)
                    .isEqualTo(1));
            assertThat(mixed.pass().path("status").asText()).isEqualTo("ACTIVE");
        }
    }

    @Test
    void time_alone_ends_the_entries_that_nobody_used() {
        club.publish(club.subscribed(THREE_ENTRIES), club.card("ACTIVE"));
        remains(3);

        club.moveClockTo("2027-12-01T10:00:00Z");

        remains(0);
        eventually(() -> assertThat(club.balanceChanges()).containsExactly("granted", "elapsed"));
    }

    @Test
    void the_entries_of_a_period_that_is_paid_ahead_begin_with_it() {
        club.publish(
                club.subscribed(Facts.membership()
                        .with(Facts.ENTRY, 4, Facts.OSLO)
                        .period("2026-11-20", "2026-12-20")
                        .period("2026-12-20", "2027-01-20")),
                club.card("ACTIVE"));
        remains(4);
        club.publish(club.passage(UUID.randomUUID(), 1, true));
        remains(3);

        club.moveClockTo("2026-12-20T10:00:00Z");

        remains(4);
    }

    @Test
    void partners_read_of_passes_but_never_a_credential() {
        club.publish(club.subscribed(MONTH), club.card("ACTIVE"));

        eventually(() -> assertThat(club.feed()).isNotEmpty());
        assertThat(club.feed()).allSatisfy(told -> {
            assertThat(told.body().path("state").has("spans")).isTrue();
            assertThat(told.body().path("state").has("credential")).isFalse();
        });
    }

    @Test
    void gates_can_tell_how_fresh_their_copy_is() {
        eventually(() -> assertThat(club.heartbeats())
                .isNotEmpty()
                .allSatisfy(beat -> assertThat(
                                beat.body().path("state").path("lowWater").asText())
                        .isNotBlank()));
    }
}
