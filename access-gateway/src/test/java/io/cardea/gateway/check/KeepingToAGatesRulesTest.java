package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.Pass;
import io.cardea.access.Passback;
import io.cardea.access.Reason;
import io.cardea.access.Span;
import io.cardea.access.Validity;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.passage.Confirmations;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.zone.Movement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepingToAGatesRulesTest {

    private static final UUID LEFT = new UUID(0x9a, 1);
    private static final UUID RIGHT = new UUID(0x9a, 2);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final GateRules IN_OUT = passback(Passback.Kind.IN_OUT);

    // Real time, since the ids of decisions carry it.
    private final GatewayBench bench = new GatewayBench(new InMemoryStore(), Instant.now());

    @Test
    void who_is_inside_is_not_let_in_again_until_they_have_left() {
        HeldGate gate = gate(LEFT, false, "pool", IN_OUT);
        member(1);

        assertThat(in(gate, 1)).isNull();
        assertThat(in(gate, 1)).isEqualTo(Reason.PASSBACK);
        assertThat(out(gate, 1)).isNull();
        assertThat(in(gate, 1)).isNull();
    }

    @Test
    void the_zone_is_one_whichever_gate_leads_into_it() {
        member(1);

        assertThat(in(gate(LEFT, false, "pool", IN_OUT), 1)).isNull();
        assertThat(in(gate(RIGHT, false, "pool", IN_OUT), 1)).isEqualTo(Reason.PASSBACK);
    }

    @Test
    void another_zone_is_another_matter() {
        member(1);

        assertThat(in(gate(LEFT, false, "pool", IN_OUT), 1)).isNull();
        assertThat(in(gate(RIGHT, false, "sauna", IN_OUT), 1)).isNull();
    }

    @Test
    void an_entry_whose_exit_was_lost_counts_no_more_after_its_time() {
        HeldGate gate = gate(LEFT, false, "pool", IN_OUT);
        member(1);
        in(gate, 1);

        bench.wait(AN_HOUR);
        bench.heartbeat(bench.instant());

        assertThat(in(gate, 1)).isNull();
    }

    @Test
    void a_passback_of_one_gate_knows_nothing_of_the_next() {
        GateRules rules = passback(Passback.Kind.TIMED_AT_GATE);
        member(1);

        assertThat(in(gate(LEFT, false, null, rules), 1)).isNull();
        assertThat(in(gate(LEFT, false, null, rules), 1)).isEqualTo(Reason.PASSBACK);
        assertThat(in(gate(RIGHT, false, null, rules), 1)).isNull();
    }

    @Test
    void a_full_zone_takes_the_next_when_somebody_has_left() {
        HeldGate gate = gate(LEFT, false, "pool", new GateRules(null, null, 2));
        member(1);
        member(2);
        member(3);

        assertThat(in(gate, 1)).isNull();
        assertThat(in(gate, 2)).isNull();
        assertThat(in(gate, 3)).isEqualTo(Reason.ZONE_FULL);
        out(gate, 1);
        assertThat(in(gate, 3)).isNull();
    }

    @Test
    void a_gate_without_rules_counts_into_its_zone_all_the_same() {
        member(1);
        member(2);
        in(gate(LEFT, false, "pool", GateRules.NONE), 1);

        assertThat(in(gate(RIGHT, false, "pool", new GateRules(null, null, 1)), 2))
                .isEqualTo(Reason.ZONE_FULL);
    }

    @Test
    void with_a_sensor_somebody_is_kept_out_while_it_is_open_how_it_ended() {
        member(1);

        check(gate(LEFT, true, "pool", IN_OUT), 1, Gate.Direction.IN);

        assertThat(in(gate(RIGHT, true, "pool", IN_OUT), 1)).isEqualTo(Reason.PASSBACK);
    }

    @Test
    void who_turned_back_may_come_again() {
        HeldGate gate = gate(LEFT, true, "pool", IN_OUT);
        member(1);
        Passage passage = check(gate, 1, Gate.Direction.IN);

        Confirmations.of(bench.store).confirm(gate, passage.id(), false);

        assertThat(in(gate, 1)).isNull();
    }

    @Test
    void who_went_through_is_inside_also_after_the_time_for_saying_so() {
        HeldGate gate = gate(LEFT, true, "pool", IN_OUT);
        member(1);
        Passage passage = check(gate, 1, Gate.Direction.IN);

        Confirmations.of(bench.store).confirm(gate, passage.id(), true);
        bench.wait(Duration.ofMinutes(5));

        assertThat(in(gate, 1)).isEqualTo(Reason.PASSBACK);
    }

    @Test
    void an_admission_of_which_nothing_is_said_counts_no_more() {
        HeldGate gate = gate(LEFT, true, "pool", IN_OUT);
        member(1);
        check(gate, 1, Gate.Direction.IN);

        bench.wait(Duration.ofMinutes(5));

        assertThat(in(gate, 1)).isNull();
    }

    @Test
    void the_later_word_counts_in_whatever_order_words_come() {
        HeldGate gate = gate(LEFT, false, "pool", IN_OUT);
        member(1);
        Instant now = bench.instant();

        told(gate, Gate.Direction.OUT, now.minusSeconds(10));
        told(gate, Gate.Direction.IN, now.minusSeconds(20));
        assertThat(in(gate, 1)).isNull();

        // The entry of just now is later than this exit.
        told(gate, Gate.Direction.OUT, now.minusSeconds(5));
        assertThat(in(gate, 1)).isEqualTo(Reason.PASSBACK);
    }

    @Test
    void a_lost_card_and_its_successor_come_in_as_one() {
        HeldGate gate = gate(LEFT, false, "pool", IN_OUT);
        member(1);
        in(gate, 1);
        bench.know(pass(1, new UUID(0xca, 99), "successor"));

        assertThat(bench.checkCard
                        .check(gate, new CheckRequest("successor", null, null, null))
                        .reason())
                .isEqualTo(Reason.PASSBACK);
    }

    private void told(HeldGate gate, Gate.Direction way, Instant at) {
        bench.store.write(view -> {
            new Movement(new UUID(at.toEpochMilli() << 16 | 0x7000, 1), new UUID(0xee, 1), way, at)
                    .happened(view, gate);
            return at;
        });
    }

    private static GateRules passback(Passback.Kind kind) {
        return new GateRules(null, new Passback(kind, AN_HOUR), null);
    }

    private static HeldGate gate(UUID id, boolean sensor, @Nullable String zone, GateRules rules) {
        return Facts.gate(id, sensor).into(zone, rules);
    }

    private void member(int number) {
        bench.know(pass(number, new UUID(0xca, number), "card " + number));
    }

    private static HeldPass pass(int member, UUID card, String credential) {
        Instant end = Instant.now().plus(Duration.ofDays(9));
        Validity validity =
                new Validity(List.of(new Span(Instant.EPOCH, end)), List.of(), List.of(), end, Pass.Afterwards.EXPIRED);
        Pass pass = new Pass(Pass.Status.ACTIVE, Set.of(), validity, null, 1);
        return new HeldPass(
                card, Facts.COMPANY, new UUID(0xee, member), new UUID(0x5b, member), Facts.key(credential), pass);
    }

    private @Nullable Reason in(HeldGate gate, int member) {
        return check(gate, member, Gate.Direction.IN).reason();
    }

    private @Nullable Reason out(HeldGate gate, int member) {
        return check(gate, member, Gate.Direction.OUT).reason();
    }

    private Passage check(HeldGate gate, int member, Gate.Direction way) {
        return bench.checkCard.check(gate, new CheckRequest("card " + member, way, null, null));
    }
}
