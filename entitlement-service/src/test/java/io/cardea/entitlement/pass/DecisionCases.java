package io.cardea.entitlement.pass;

import io.cardea.access.Freeze;
import io.cardea.access.Gate.Direction;
import io.cardea.access.Gate.Status;
import io.cardea.access.Span;
import io.cardea.entitlement.Facts;
import io.cardea.entitlement.Histories;
import io.cardea.entitlement.group.Participation;
import io.cardea.entitlement.pass.DecisionTable.Answer;
import io.cardea.entitlement.pass.DecisionTable.AtGate;
import io.cardea.entitlement.pass.DecisionTable.Case;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cases of the table: one for each rule of the decision, and histories from a fixed seed, asked one second
/// around each of their boundaries.
final class DecisionCases {

    private static final long SEED = 20261120;
    private static final int HISTORIES = 40;
    private static final int INSTANTS = 18;
    private static final AtGate OSLO = new AtGate(Facts.OSLO, Status.OPEN, Direction.IN);
    private static final Facts MEMBERSHIP =
            Facts.membership().with(Facts.ENTRY, null, Facts.OSLO).period("2027-01-01", "2027-02-01");
    private static final Facts PUNCH_CARD = Facts.punchCard(3).period("2027-01-01", "2028-01-01");

    private static final Facts OFF_PEAK =
            Facts.membership().offPeak(Facts.ENTRY, Facts.OSLO).period("2027-01-01", "2028-01-01");

    private DecisionCases() {}

    static DecisionTable table() {
        var about = "What a gate answers to published passes. Names and instants are for the reader;"
                + " entitlement-service and access-gateway are both tested against every line.";
        return new DecisionTable(
                about, Stream.concat(named(), random()).map(Case::decided).toList());
    }

    private static Stream<Case> named() {
        var january = pass(MEMBERSHIP, 0);
        return Stream.of(
                of("inside a period", january, OSLO, "2027-01-15T12:00:00Z"),
                of("a period begins at local midnight", january, OSLO, "2026-12-31T22:59:59Z", "2026-12-31T23:00:00Z"),
                of("a period goes over into its grace", january, OSLO, "2027-01-31T22:59:59Z", "2027-01-31T23:00:00Z"),
                of(
                        "a grace ends with a payment overdue",
                        january,
                        OSLO,
                        "2027-02-07T22:59:59Z",
                        "2027-02-07T23:00:00Z"),
                of("a cancelled membership expires", pass(MEMBERSHIP.cancelled(), 0), OSLO, "2027-01-31T23:00:00Z"),
                of("never paid", pass(Facts.membership().with(Facts.ENTRY, null), 0), OSLO, "2027-01-15T12:00:00Z"),
                of(
                        "inside a freeze",
                        frozen("2027-01-20T00:00:00Z"),
                        OSLO,
                        "2027-01-09T23:59:59Z",
                        "2027-01-10T00:00:00Z"),
                of(
                        "a freeze ends",
                        frozen("2027-01-20T00:00:00Z"),
                        OSLO,
                        "2027-01-19T23:59:59Z",
                        "2027-01-20T00:00:00Z"),
                of(
                        "a freeze that nobody has ended",
                        frozen(null),
                        OSLO,
                        "2027-01-15T12:00:00Z",
                        "2027-06-01T12:00:00Z"),
                of(
                        "another site",
                        january,
                        new AtGate(Facts.BERGEN, Status.OPEN, Direction.IN),
                        "2027-01-15T12:00:00Z"),
                of(
                        "a closed gate",
                        january,
                        new AtGate(Facts.OSLO, Status.CLOSED, Direction.IN),
                        "2027-01-15T12:00:00Z"),
                of(
                        "the way out after the end",
                        january,
                        new AtGate(Facts.OSLO, Status.OPEN, Direction.OUT),
                        "2027-03-01T12:00:00Z"),
                of("a blocked card", blocked(), OSLO, "2027-01-15T12:00:00Z"),
                of(
                        "a blocked card on its way out",
                        blocked(),
                        new AtGate(Facts.OSLO, Status.OPEN, Direction.OUT),
                        "2027-01-15T12:00:00Z"),
                of("a use is left", pass(PUNCH_CARD, 1), OSLO, "2027-01-15T12:00:00Z"),
                of("no use is left", pass(PUNCH_CARD, 0), OSLO, "2027-01-15T12:00:00Z"),
                of(
                        "certain hours of weekdays",
                        pass(OFF_PEAK, 0),
                        OSLO,
                        "2027-03-26T04:59:59Z",
                        "2027-03-26T05:00:00Z",
                        "2027-03-26T14:59:59Z",
                        "2027-03-26T15:00:00Z",
                        "2027-03-27T12:00:00Z"),
                of(
                        "certain hours in summer time",
                        pass(OFF_PEAK, 0),
                        OSLO,
                        "2027-03-29T03:59:59Z",
                        "2027-03-29T04:00:00Z",
                        "2027-03-29T13:59:59Z",
                        "2027-03-29T14:00:00Z"),
                of(
                        "a use is taken at other hours",
                        pass(OFF_PEAK.with(Facts.SAUNA, 3), 3),
                        OSLO,
                        "2027-03-26T12:00:00Z",
                        "2027-03-26T18:00:00Z"),
                of(
                        "a use is taken at another site",
                        pass(MEMBERSHIP.with(Facts.SAUNA, 3), 3),
                        new AtGate(Facts.BERGEN, Status.OPEN, Direction.IN),
                        "2027-01-15T12:00:00Z"),
                pending("the last use is on its way", pass(PUNCH_CARD, 1), 1),
                pending("two of three uses are on their way", pass(PUNCH_CARD, 3), 2),
                new Case("nothing is known", null, null, OSLO, 0, answers(Stream.of("2027-01-15T12:00:00Z"))));
    }

    private static Case of(String name, IssuedPass pass, AtGate gate, String... instants) {
        return new Case(name, 1L, pass, gate, 0, answers(Stream.of(instants)));
    }

    private static Case pending(String name, IssuedPass pass, int pending) {
        return new Case(name, 1L, pass, OSLO, pending, answers(Stream.of("2027-01-15T12:00:00Z")));
    }

    private static IssuedPass pass(Facts facts, int remaining) {
        return PassComputation.compute(Facts.card("ACTIVE"), facts.told(), Participation.HOLDER, remaining, List.of());
    }

    private static IssuedPass frozen(@Nullable String until) {
        return pass(MEMBERSHIP.frozen("2027-01-10T00:00:00Z", until), 0);
    }

    private static IssuedPass blocked() {
        return PassComputation.compute(Facts.card("BLOCKED"), MEMBERSHIP.told(), Participation.HOLDER, 0, List.of());
    }

    private static Stream<Case> random() {
        var seeds = new SplittableRandom(SEED);
        return IntStream.range(0, HISTORIES).mapToObj(number -> random(number, new Histories(seeds.split())));
    }

    private static Case random(int number, Histories histories) {
        var card = Facts.card(histories.below(8) == 0 ? "BLOCKED" : "ACTIVE");
        var pass = PassComputation.compute(
                card, histories.facts().told(), Participation.HOLDER, histories.below(4), histories.uses(3));
        var gate = new AtGate(
                histories.below(3) == 0 ? Facts.BERGEN : Facts.OSLO,
                histories.below(12) == 0 ? Status.CLOSED : Status.OPEN,
                histories.below(8) == 0 ? Direction.OUT : Direction.IN);
        var instants = around(pass).map(Instant::toString).limit(INSTANTS);
        return new Case("history " + number, 1L + number, pass, gate, histories.below(3), answers(instants));
    }

    /// One second before each boundary of the pass, the boundary, and one second after it.
    private static Stream<Instant> around(IssuedPass pass) {
        var boundaries = new TreeSet<Instant>();
        boundaries.add(Instant.parse("2027-02-10T12:00:00Z"));
        var whole = pass.atTheDoor(1);
        for (Span span : whole.validity().spans()) {
            boundaries.addAll(List.of(span.from(), span.to()));
        }
        whole.validity().graces().forEach(grace -> boundaries.add(grace.to()));
        for (Freeze freeze : pass.freezes()) {
            boundaries.add(freeze.from());
            boundaries.add(freeze.to() == null ? freeze.from() : freeze.to());
        }
        var instants = new ArrayList<Instant>();
        boundaries.forEach(at -> instants.addAll(List.of(at.minusSeconds(1), at, at.plusSeconds(1))));
        return instants.stream();
    }

    private static List<Answer> answers(Stream<String> instants) {
        return instants.map(Instant::parse).map(Answer::unknown).toList();
    }
}
