package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.access.GateRules;
import io.cardea.access.Passback;
import io.cardea.access.Reason;
import io.cardea.access.Remark;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.passage.Confirmations;
import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.store.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComingWithOthersTest {

    private static final GateRules ROOM_FOR_FOUR = new GateRules(null, null, 4);
    private static final HeldGate DOOR = gate(1, false, ROOM_FOR_FOUR);
    private static final HeldGate TURNSTILE = gate(2, true, ROOM_FOR_FOUR);

    // Real time, since the ids of decisions carry it.
    private final GatewayBench bench = new GatewayBench(new InMemoryStore(), Instant.now());

    @BeforeEach
    void sandbox() {
        bench.know(new HeldCompany(Facts.COMPANY, new HeldCompany.Clock.Sandbox(Facts.NOW), List.of(), 2));
    }

    @Test
    void each_of_a_group_takes_a_use() {
        bench.know(with(Facts.counted(5), false, 3));

        Passage group = check(DOOR, 3, null);

        assertThat(group.persons()).isEqualTo(3);
        assertThat(group.spent()).isTrue();
        assertThat(check(DOOR, 3, null)).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.NO_CREDITS);
            assertThat(refused.remark()).isEqualTo(Remark.CREDITS_TOO_FEW);
        });
    }

    @Test
    void a_pass_that_takes_nobody_along_lets_in_one() {
        bench.know(Facts.counted(5));

        Passage refused = check(DOOR, 2, null);

        assertThat(refused.reason()).isEqualTo(Reason.NO_RIGHT_FOR_GATE);
        assertThat(refused.remark()).isEqualTo(Remark.GUESTS_NOT_ALLOWED);
        assertThat(Display.EN.text(refused)).isEqualTo("Guests are not included");
        assertThat(check(DOOR, 1, null).admitted()).isTrue();
    }

    @Test
    void a_group_asked_again_is_the_same_group() {
        bench.know(with(Facts.counted(5), false, 3));

        Passage once = check(DOOR, 3, "scan 1");

        assertThat(check(DOOR, 3, "scan 1")).isEqualTo(once);
        assertThat(check(DOOR, 1, null).admitted()).isTrue();
    }

    @Test
    void of_a_group_before_a_turnstile_those_are_counted_who_went_through() {
        bench.know(with(Facts.counted(5), false, 3));
        Passage group = check(TURNSTILE, 4, null);
        assertThat(check(TURNSTILE, 1, null).reason()).isEqualTo(Reason.ZONE_FULL);

        Passage through = Confirmations.of(bench.store).confirm(TURNSTILE, group.id(), true, 2);

        assertThat(through.persons()).isEqualTo(2);
        assertThat(Confirmations.of(bench.store).confirm(TURNSTILE, group.id(), true, 2))
                .isEqualTo(through);
        assertThatThrownBy(() -> Confirmations.of(bench.store).confirm(TURNSTILE, group.id(), true, 3))
                .isInstanceOf(Problem.class);
        assertThat(check(DOOR, 3, null).reason()).isEqualTo(Reason.ZONE_FULL);
        assertThat(check(DOOR, 2, null).admitted()).isTrue();
        assertThat(check(DOOR, 2, null).reason()).isEqualTo(Reason.NO_CREDITS);
    }

    @Test
    void more_than_were_admitted_do_not_go_through() {
        bench.know(with(Facts.counted(5), false, 3));
        Passage group = check(TURNSTILE, 2, null);

        assertThatThrownBy(() -> Confirmations.of(bench.store).confirm(TURNSTILE, group.id(), true, 3))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_group_that_turned_back_has_its_uses_and_its_room_back() {
        bench.know(with(Facts.counted(4), false, 3));
        Passage group = check(TURNSTILE, 4, null);

        Confirmations.of(bench.store).confirm(TURNSTILE, group.id(), false);

        assertThat(check(TURNSTILE, 4, null).admitted()).isTrue();
    }

    @Test
    void a_senseless_number_is_refused() {
        assertThatThrownBy(() -> check(DOOR, 0, null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> check(DOOR, 51, null)).isInstanceOf(Problem.class);
    }

    @Test
    void a_soft_passback_admits_and_it_stands_in_the_ledger() {
        HeldGate soft = gate(
                3, false, new GateRules(null, new Passback(Passback.Kind.IN_OUT, Duration.ofHours(1), true), null));
        bench.know(Facts.pass());

        assertThat(check(soft, 1, null).remark()).isNull();
        Passage again = check(soft, 1, null);

        assertThat(again.admitted()).isTrue();
        assertThat(again.remark()).isEqualTo(Remark.PASSBACK);
        assertThat(bench.store.<@Nullable Passage>read(view -> Ledger.find(view, again.id())))
                .isEqualTo(again);
        assertThat(CheckReply.of(again, Display.EN).remark()).isEqualTo(Remark.PASSBACK);
        assertThat(CheckRecord.of(again, Display.EN, Grounds.of(again, null, soft, null))
                        .remark())
                .isEqualTo(Remark.PASSBACK);
    }

    @Test
    void staff_go_in_and_out_as_they_like() {
        HeldGate strict =
                gate(3, false, new GateRules(null, new Passback(Passback.Kind.IN_OUT, Duration.ofHours(1)), 1));
        bench.know(with(Facts.pass(), true, 0));

        assertThat(check(strict, 1, null).admitted()).isTrue();
        assertThat(check(strict, 1, null)).satisfies(again -> {
            assertThat(again.admitted()).isTrue();
            assertThat(again.remark()).isNull();
        });
    }

    private static HeldPass with(HeldPass pass, boolean staff, int guests) {
        return Facts.with(pass, pass.pass().with(staff, guests));
    }

    private static HeldGate gate(int number, boolean sensor, GateRules rules) {
        return Facts.gate(new UUID(0x9a, number), sensor).into("pool", rules);
    }

    private Passage check(HeldGate gate, int persons, @Nullable String scan) {
        return bench.checkCard.check(gate, new CheckRequest(Facts.CREDENTIAL, null, null, scan, null, persons));
    }
}
