package io.cardea.entitlement.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.CredentialClass;
import io.cardea.access.Credits;
import io.cardea.access.Decision;
import io.cardea.access.Door;
import io.cardea.access.Freeze;
import io.cardea.access.Gate;
import io.cardea.access.Interval;
import io.cardea.access.Interval.Kind;
import io.cardea.access.OpeningHours;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.access.Span;
import io.cardea.access.Validity;
import io.cardea.access.ZoneState;
import io.cardea.chassis.journal.Versioned;
import io.cardea.entitlement.Facts;
import io.cardea.entitlement.gate.GateFacts;
import io.cardea.entitlement.group.Participation;
import io.cardea.entitlement.pass.IssuedPass;
import io.cardea.testing.cases.SeededCases;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainingADecisionTest {

    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    private static final GateFacts TURNSTILE = new GateFacts(Facts.id(20), Facts.OSLO, "BOTH", "OPEN");

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private static IssuedPass pass(
            List<Span> spans, List<Span> graces, List<Freeze> freezes, @Nullable Credits credits) {
        Instant endsAt = Stream.concat(spans.stream(), graces.stream())
                .map(Span::to)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Pass.Afterwards afterwards = Pass.Afterwards.PAYMENT_OVERDUE;
        return pass(List.of(Facts.OSLO), new Validity(spans, graces, freezes, endsAt, afterwards), credits, null);
    }

    private static IssuedPass pass(
            List<UUID> sites, Validity validity, @Nullable Credits credits, IssuedPass.@Nullable Limited limited) {
        return new IssuedPass(
                Facts.CARD,
                Facts.MEMBER,
                Facts.SUBSCRIPTION,
                "04A1B2C3",
                Pass.Status.ACTIVE,
                sites,
                validity.spans(),
                validity.graces(),
                validity.freezes(),
                credits,
                validity.endsAt(),
                validity.afterwards(),
                limited,
                null,
                null,
                null);
    }

    private static final IssuedPass JANUARY = pass(
            List.of(new Span(day(0), day(31))),
            List.of(new Span(day(31), day(38))),
            List.of(new Freeze(day(10), day(12))),
            null);

    private static final IssuedPass OFF_PEAK = limited(new OpeningHours(
            ZoneId.of("Europe/Oslo"),
            List.of(new OpeningHours.Hours(DayOfWeek.MONDAY, LocalTime.of(6, 0), LocalTime.of(16, 0))),
            Set.of()));

    private static IssuedPass limited(OpeningHours hours) {
        var right = new IssuedPass.Right(Facts.DAYTIME, List.of(), hours, false);
        return pass(
                List.of(),
                new Validity(List.of(), List.of(), JANUARY.freezes(), JANUARY.endsAt(), JANUARY.afterwards()),
                null,
                new IssuedPass.Limited(JANUARY.spans(), JANUARY.graces(), List.of(right)));
    }

    private static Explanation explain(IssuedPass pass, GateFacts gate, Instant at) {
        return Explanation.of(new Versioned<>(pass, 7), gate, Participation.HOLDER, at);
    }

    @Test
    void who_is_let_in_is_told_by_which_span() {
        var explanation = explain(JANUARY, TURNSTILE, day(1));

        assertThat(explanation.outcome()).isEqualTo(Explanation.Outcome.ADMITTED);
        assertThat(explanation.rule()).isEqualTo(Rule.INSIDE_PERIOD);
        assertThat(explanation.intervals()).containsExactly(new Interval(Kind.SPAN, day(0), day(31)));
        assertThat(explanation.passVersion()).isEqualTo(7);
    }

    @Test
    void who_comes_at_the_wrong_hour_is_told_so_by_the_hours() {
        var explanation = explain(OFF_PEAK, TURNSTILE, Instant.parse("2027-01-04T18:00:00Z"));

        assertThat(explanation.reason()).isEqualTo(Reason.OUTSIDE_HOURS);
        assertThat(explanation.sentence()).contains("certain hours");
        assertThat(explanation.intervals()).isNotEmpty();
    }

    @Test
    void of_several_rights_the_one_that_lets_in_is_named() {
        assertThat(explain(OFF_PEAK, TURNSTILE, Instant.parse("2027-01-04T12:00:00Z"))
                        .benefit())
                .isEqualTo(Facts.DAYTIME);
        assertThat(explain(JANUARY, TURNSTILE, day(1)).benefit()).isNull();
    }

    @Test
    void who_is_let_in_late_is_told_by_which_grace() {
        assertThat(explain(JANUARY, TURNSTILE, day(31)).intervals())
                .containsExactly(new Interval(Kind.GRACE, day(31), day(38)));
    }

    @Test
    void who_is_frozen_is_told_by_which_freeze() {
        var explanation = explain(JANUARY, TURNSTILE, day(11));

        assertThat(explanation.reason()).isEqualTo(Reason.FROZEN);
        assertThat(explanation.intervals()).containsExactly(new Interval(Kind.FREEZE, day(10), day(12)));
    }

    @Test
    void who_comes_too_late_is_told_what_ended_last() {
        var explanation = explain(JANUARY, TURNSTILE, day(40));

        assertThat(explanation.reason()).isEqualTo(Reason.PAYMENT_OVERDUE);
        assertThat(explanation.intervals()).containsExactly(new Interval(Kind.GRACE, day(31), day(38)));
    }

    @Test
    void who_comes_too_early_is_told_what_begins_next() {
        var explanation = explain(JANUARY, TURNSTILE, day(-1));

        assertThat(explanation.reason()).isEqualTo(Reason.NOT_STARTED);
        assertThat(explanation.intervals()).containsExactly(new Interval(Kind.SPAN, day(0), day(31)));
    }

    @Test
    void who_has_used_everything_is_told_that_nothing_is_left() {
        var used = pass(List.of(new Span(day(0), day(31))), List.of(), List.of(), new Credits(0, List.of()));

        var explanation = explain(used, TURNSTILE, day(1));

        assertThat(explanation.rule()).isEqualTo(Rule.USES_LEFT);
        assertThat(explanation.remaining()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "OUTSIDE"})
    void who_does_not_share_is_told_why(Participation participation) {
        var nothing = pass(List.of(), List.of(), List.of(), null);

        var explanation = Explanation.of(new Versioned<>(nothing, 7), TURNSTILE, participation, day(1));

        assertThat(explanation.outcome()).isEqualTo(Explanation.Outcome.REFUSED);
        assertThat(explanation.participation()).isEqualTo(participation);
        assertThat(explanation.sentence()).isEqualTo(participation.sentence());
    }

    @Test
    void who_does_not_share_is_told_first_what_comes_first_at_the_gate() {
        var nothing = pass(List.of(), List.of(), List.of(), null);
        var broken = new GateFacts(Facts.id(22), Facts.OSLO, "IN", "MAINTENANCE");

        var explanation = Explanation.of(new Versioned<>(nothing, 7), broken, Participation.OUTSIDE, day(1));

        assertThat(explanation.sentence()).isEqualTo(Rule.GATE_IN_USE.sentence());
    }

    @Test
    void a_gate_that_is_locked_down_is_out_of_use() {
        var locked = new GateFacts(Facts.id(24), Facts.OSLO, "IN", "LOCKED_DOWN");

        assertThat(explain(JANUARY, locked, day(1)).reason()).isEqualTo(Reason.GATE_CLOSED);
    }

    @Test
    void in_an_emergency_everybody_is_let_through_known_or_not() {
        var released = new GateFacts(Facts.id(25), Facts.OSLO, "IN", "RELEASED");

        var known = explain(JANUARY, released, day(40));
        var unknown = CheckExplanation.ofUnknown(released, released.atTheDoor(), day(1));

        assertThat(known.outcome()).isEqualTo(Explanation.Outcome.ADMITTED);
        assertThat(known.sentence()).isEqualTo(Explanation.EMERGENCY);
        assertThat(unknown.outcome()).isEqualTo(Explanation.Outcome.ADMITTED);
        assertThat(unknown.sentence()).isEqualTo(Explanation.EMERGENCY);
    }

    @Test
    void outside_a_gates_hours_it_is_told_that_nobody_goes_in() {
        var noDay = new GateFacts.Rules(new OpeningHours(ZoneId.of("Europe/Oslo"), List.of(), Set.of()));
        var shut = new GateFacts(Facts.id(23), Facts.OSLO, "BOTH", "OPEN", noDay, null);

        var explanation = explain(JANUARY, shut, day(1));

        assertThat(explanation.reason()).isEqualTo(Reason.GATE_CLOSED);
        assertThat(explanation.rule()).isEqualTo(Rule.GATE_IN_USE);
    }

    @Test
    void who_shares_and_comes_too_late_is_told_of_the_period() {
        var explanation = Explanation.of(new Versioned<>(JANUARY, 7), TURNSTILE, Participation.PARTICIPANT, day(40));

        assertThat(explanation.sentence()).isEqualTo(Rule.INSIDE_PERIOD.sentence());
    }

    @Test
    void a_gate_of_another_site_names_the_site_rule() {
        var elsewhere = new GateFacts(Facts.id(21), Facts.BERGEN, "IN", "OPEN");

        assertThat(explain(JANUARY, elsewhere, day(1)).rule()).isEqualTo(Rule.SITE_COVERED);
    }

    @Test
    void a_gate_whose_status_nobody_knows_is_taken_as_closed() {
        var broken = new GateFacts(Facts.id(22), Facts.OSLO, "IN", "MAINTENANCE");

        assertThat(explain(JANUARY, broken, day(1)).rule()).isEqualTo(Rule.GATE_IN_USE);
    }

    @Test
    void without_the_intervals_it_names_the_answer_is_another() {
        SeededCases.times(5_000).check(random -> {
            var pass = random(random);
            var at = day(random.nextInt(-5, 60));
            var explanation = explain(pass, TURNSTILE, at);

            if (decides(explanation)) {
                var without = decide(without(pass, explanation.intervals()), at);
                assertThat(without).isNotEqualTo(decide(pass, at));
            }
        });
    }

    private static boolean decides(Explanation explanation) {
        return explanation.outcome() == Explanation.Outcome.ADMITTED || explanation.reason() == Reason.FROZEN;
    }

    private static Decision decide(IssuedPass pass, Instant at) {
        return Door.decide(
                pass.atTheDoor(1), new Gate(Facts.OSLO, Gate.Status.OPEN, Gate.Direction.IN), ZoneState.QUIET, at);
    }

    private static IssuedPass without(IssuedPass pass, List<Interval> intervals) {
        var kept = pass(
                pass.spans().stream()
                        .filter(span -> !intervals.contains(Interval.span(span)))
                        .toList(),
                pass.graces().stream()
                        .filter(grace -> !intervals.contains(Interval.grace(grace)))
                        .toList(),
                pass.freezes().stream()
                        .filter(freeze -> !intervals.contains(Interval.freeze(freeze)))
                        .toList(),
                pass.credits());
        return kept;
    }

    private static IssuedPass random(RandomGenerator random) {
        var spans = new ArrayList<Span>();
        var graces = new ArrayList<Span>();
        var freezes = new ArrayList<Freeze>();
        for (int i = random.nextInt(4); i > 0; i--) {
            spans.add(span(random));
            graces.add(span(random));
            Span freeze = span(random);
            freezes.add(new Freeze(freeze.from(), random.nextBoolean() ? freeze.to() : null));
        }
        return pass(spans, graces, freezes, random.nextBoolean() ? new Credits(random.nextInt(2), List.of()) : null);
    }

    private static Span span(RandomGenerator random) {
        int start = random.nextInt(50);
        return new Span(day(start), day(start + 1 + random.nextInt(20)));
    }

    @Test
    void a_gate_takes_the_classes_of_its_rules_and_any_without_them() {
        var cards = new GateFacts.Rules(null, null, Set.of("RFID", "SMOKE_SIGNAL"));
        var codes = new GateFacts.Rules(null, true, null);

        assertThat(gate(cards).takes(CredentialClass.RFID)).isTrue();
        assertThat(gate(cards).takes(CredentialClass.STATIC_QR)).isFalse();
        assertThat(gate(codes).takes(CredentialClass.ROTATING)).isTrue();
        assertThat(gate(codes).takes(CredentialClass.RFID)).isFalse();
        assertThat(gate(null).takes(CredentialClass.STATIC_QR)).isTrue();
    }

    @Test
    void a_gate_that_does_not_say_what_it_takes_takes_what_its_site_does() {
        var own = new GateFacts.Rules(null, null, Set.of("STATIC_QR"));

        assertThat(gate(null, Set.of("RFID")).takes(CredentialClass.RFID)).isTrue();
        assertThat(gate(null, Set.of("RFID")).takes(CredentialClass.STATIC_QR)).isFalse();
        assertThat(gate(own, Set.of("RFID")).takes(CredentialClass.STATIC_QR)).isTrue();
    }

    @Test
    void who_shows_what_a_gate_does_not_take_is_kept_out_and_never_in() {
        var in = new CheckExplanation(
                UUID.randomUUID(), Gate.Direction.IN, Instant.EPOCH, Explanation.Outcome.ADMITTED, null, "", null);
        var out = new CheckExplanation(
                UUID.randomUUID(), Gate.Direction.OUT, Instant.EPOCH, Explanation.Outcome.ADMITTED, null, "", null);

        assertThat(in.unlessTaken(false).reason()).isEqualTo(Reason.NO_RIGHT_FOR_GATE);
        assertThat(in.unlessTaken(true)).isEqualTo(in);
        assertThat(out.unlessTaken(false)).isEqualTo(out);
    }

    private static GateFacts gate(GateFacts.@Nullable Rules rules) {
        return gate(rules, null);
    }

    private static GateFacts gate(GateFacts.@Nullable Rules rules, @Nullable Set<String> siteTakes) {
        return new GateFacts(UUID.randomUUID(), UUID.randomUUID(), "IN", "OPEN", rules, siteTakes);
    }
}
