package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.Interval;
import io.cardea.access.Pass;
import io.cardea.access.Passback;
import io.cardea.access.Reason;
import io.cardea.access.Span;
import io.cardea.access.Validity;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.freshness.Freshness;
import io.cardea.gateway.ledger.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GivingGroundsTest {

    @Test
    void an_admission_names_the_period_and_the_clock() {
        Grounds grounds = grounds(decided(Facts.NOW, null, false, 1), Facts.pass());

        assertThat(grounds.by()).isEqualTo(DecidedBy.PERIOD);
        assertThat(grounds.clock()).isEqualTo(Grounds.Clock.REAL);
        assertThat(grounds.intervals()).containsExactly(new Interval(Interval.Kind.SPAN, Facts.START, Facts.END));
        assertThat(grounds.passVersionNow()).isNull();
    }

    @Test
    void what_was_decided_in_grace_says_so() {
        Grounds grounds = grounds(decided(Facts.END.plusSeconds(1), null, false, 1), inGrace());

        assertThat(grounds.by()).isEqualTo(DecidedBy.GRACE);
        assertThat(grounds.intervals())
                .containsExactly(new Interval(Interval.Kind.GRACE, Facts.END, Facts.END.plusSeconds(86_400)));
    }

    @Test
    void a_freeze_is_named_with_its_bounds() {
        Grounds grounds = grounds(decided(Facts.START, Reason.FROZEN, false, 1), Facts.pass());

        assertThat(grounds.by()).isEqualTo(DecidedBy.FREEZE);
        assertThat(grounds.intervals())
                .containsExactly(new Interval(Interval.Kind.FREEZE, Facts.START, Facts.START.plusSeconds(1)));
    }

    @Test
    void what_has_run_out_is_named_by_its_last_period() {
        Grounds grounds = grounds(decided(Facts.END, Reason.EXPIRED, false, 1), Facts.pass());

        assertThat(grounds.by()).isEqualTo(DecidedBy.PERIOD);
        assertThat(grounds.intervals()).containsExactly(new Interval(Interval.Kind.SPAN, Facts.START, Facts.END));
    }

    @Test
    void of_several_rights_the_benefit_is_named() {
        Grounds grounds = grounds(decided(Facts.NOW, null, false, 1), Facts.limited(3, 1));

        assertThat(grounds.benefit()).isEqualTo(new UUID(1, 2));
    }

    @Test
    void a_use_was_decided_by_credits() {
        assertThat(grounds(decided(Facts.NOW, null, true, 1), Facts.counted(3)).by())
                .isEqualTo(DecidedBy.CREDITS);
    }

    @Test
    void a_pass_that_has_changed_since_is_named_and_not_believed() {
        Grounds grounds =
                grounds(decided(Facts.NOW, null, false, 1), Facts.pass(Facts.CARD, "x", Pass.Status.BLOCKED, null, 2));

        assertThat(grounds.by()).isEqualTo(DecidedBy.PASS);
        assertThat(grounds.intervals()).isNull();
        assertThat(grounds.passVersionNow()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"PASSBACK, PASSBACK", "ZONE_FULL, CAPACITY"})
    void the_rule_that_kept_somebody_out_is_given(Reason reason, DecidedBy by) {
        Grounds grounds = grounds(decided(Facts.NOW, reason, false, 1), Facts.pass());

        assertThat(grounds.by()).isEqualTo(by);
        assertThat(grounds.passback())
                .isEqualTo(by == DecidedBy.PASSBACK ? new Grounds.PassbackView(Passback.Kind.IN_OUT, "PT1H") : null);
        assertThat(grounds.capacity()).isEqualTo(by == DecidedBy.CAPACITY ? 20 : null);
    }

    @Test
    void the_way_out_needs_no_period() {
        Passage out = Passage.decided(
                UUID.randomUUID(), Facts.scan(Gate.Direction.OUT, Facts.NOW), holder(1), ruling(null, false), false, 1);

        assertThat(grounds(out, Facts.pass()).by()).isEqualTo(DecidedBy.WAY_OUT);
        assertThat(grounds(out, Facts.pass()).intervals()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_refusal_has_something_that_decided(Reason reason) {
        assertThat(grounds(decided(Facts.NOW, reason, false, 1), null).by()).isNotNull();
    }

    @Test
    void a_sandbox_is_named() {
        HeldCompany sandbox = Facts.company(new HeldCompany.Clock.Sandbox(Facts.NOW));

        assertThat(Grounds.of(decided(Facts.NOW, null, false, 1), null, gate(), sandbox)
                        .clock())
                .isEqualTo(Grounds.Clock.SANDBOX);
    }

    private static Grounds grounds(Passage passage, @Nullable HeldPass pass) {
        return Grounds.of(passage, pass, gate(), Facts.company());
    }

    private static HeldGate gate() {
        return Facts.gate()
                .into(null, new GateRules(null, new Passback(Passback.Kind.IN_OUT, Duration.ofHours(1)), 20));
    }

    private static Passage decided(Instant at, @Nullable Reason reason, boolean counted, long passVersion) {
        return Passage.decided(
                UUID.randomUUID(),
                Facts.scan(Gate.Direction.IN, at),
                holder(passVersion),
                ruling(reason, counted),
                false,
                1);
    }

    private static Passage.Holder holder(long passVersion) {
        return new Passage.Holder(Facts.CARD, Facts.SUBSCRIPTION, Facts.MEMBER, passVersion);
    }

    private static Passage.Ruling ruling(@Nullable Reason reason, boolean counted) {
        return new Passage.Ruling(reason, counted, new Freshness(Freshness.State.LIVE, Facts.NOW), null);
    }

    private static HeldPass inGrace() {
        HeldPass pass = Facts.pass();
        Validity was = pass.pass().validity();
        Instant end = Facts.END.plusSeconds(86_400);
        return Facts.with(
                pass,
                new Pass(
                        Pass.Status.ACTIVE,
                        pass.pass().sites(),
                        new Validity(was.spans(), List.of(new Span(Facts.END, end)), List.of(), end, was.afterwards()),
                        null,
                        1));
    }
}
