package io.cardea.billing.close;

import io.cardea.billing.close.Sides.Back;
import io.cardea.billing.close.Sides.Credited;
import io.cardea.billing.close.Sides.InVain;
import io.cardea.billing.close.Sides.Paid;
import io.cardea.billing.close.Sides.ReportLine;
import io.cardea.billing.subscription.Held;
import io.cardea.billing.subscription.HeldFreeze;
import io.cardea.billing.subscription.HeldPeriod;
import io.cardea.billing.subscription.HeldSpan;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened in November 2026 to one subscription, side by side.
final class November {

    static final Days DAYS = Days.month(YearMonth.of(2026, 11));
    static final UUID SUBSCRIPTION = new UUID(1, 1);
    static final UUID MEMBER = new UUID(2, 2);
    static final UUID INVOICE = new UUID(3, 3);
    static final LocalDate FIFTH = LocalDate.of(2026, 11, 5);

    private final List<Paid> paid = new ArrayList<>();
    private final List<HeldPeriod> periods = new ArrayList<>();
    private final List<HeldFreeze> freezes = new ArrayList<>();
    private final List<Credited> credited = new ArrayList<>();
    private final List<InVain> inVain = new ArrayList<>();
    private final List<Back> back = new ArrayList<>();
    private final List<HeldSpan> opens = new ArrayList<>();
    private final List<HeldSpan> runsAhead = new ArrayList<>();
    private final List<ReportLine> report = new ArrayList<>();
    private boolean reported;
    private @Nullable LocalDate cancelledOn;
    private Set<UUID> dismissed = Set.of();

    static Money kroner(long whole) {
        return new Money(whole * 100, "NOK");
    }

    November paid(LocalDate on) {
        paid.add(new Paid(
                INVOICE, "2026-000042", SUBSCRIPTION, MEMBER, "period/0", kroner(499), "sandbox", "pay_1", on));
        return this;
    }

    /// From the fifth on, for a month.
    November period(String source) {
        return period(source, FIFTH, FIFTH.plusMonths(1));
    }

    /// One whose days open a gate.
    November period(String source, LocalDate start, LocalDate end) {
        opens.add(new HeldSpan(start, end));
        return periodWithoutAccess(source, start, end);
    }

    November periodWithoutAccess(String source, LocalDate start, LocalDate end) {
        periods.add(new HeldPeriod(0, start, end, source, source.equals("PAID") ? INVOICE : null));
        return this;
    }

    /// From that date on no gate opens, whatever is paid.
    November cancelledAtOnce(LocalDate on) {
        cancelledOn = on;
        List<HeldSpan> before = List.copyOf(opens);
        opens.clear();
        before.stream()
                .filter(span -> span.start().isBefore(on))
                .map(span -> new HeldSpan(span.start(), on.isBefore(span.end()) ? on : span.end()))
                .forEach(opens::add);
        return this;
    }

    November inGrace(LocalDate start, LocalDate end) {
        runsAhead.add(new HeldSpan(start, end));
        return this;
    }

    November opens(LocalDate start, LocalDate end) {
        opens.add(new HeldSpan(start, end));
        return this;
    }

    /// Another payment of the same invoice.
    November paidTwice(boolean givenBack) {
        inVain.add(new InVain("2026-000042", true, givenBack, SUBSCRIPTION, MEMBER, kroner(499), "pay_2", FIFTH));
        return this;
    }

    November paidInVain() {
        inVain.add(new InVain("2026-000042", false, false, SUBSCRIPTION, MEMBER, kroner(499), "pay_2", FIFTH));
        return this;
    }

    November refunded(String reference, long whole, LocalDate on) {
        back.add(new Back(false, reference, "pay_1", SUBSCRIPTION, MEMBER, kroner(whole), on));
        return this;
    }

    /// @param whole negative where it was won
    November disputed(long whole, LocalDate on) {
        back.add(new Back(true, "dp_1", "pay_1", SUBSCRIPTION, MEMBER, kroner(whole), on));
        return this;
    }

    November frozen(LocalDate start, LocalDate end) {
        freezes.add(new HeldFreeze(start, end, "holiday"));
        return this;
    }

    November credited(LocalDate on) {
        return credited(on, 100);
    }

    November credited(LocalDate on, long whole) {
        credited.add(new Credited("C2026-000001", INVOICE, SUBSCRIPTION, MEMBER, kroner(whole), on));
        return this;
    }

    /// @param whole negative for what went back
    November reported(String reference, long whole) {
        return reported(reference, whole < 0 ? Movement.REFUNDED : Movement.CAPTURED, whole);
    }

    November reported(String reference, Movement movement, long whole) {
        reported = true;
        report.add(new ReportLine(report.size() + 2, reference, movement, kroner(whole), FIFTH));
        return this;
    }

    November reportedNothing() {
        reported = true;
        return this;
    }

    November dismissed() {
        dismissed = Set.of(INVOICE);
        return this;
    }

    Sides sides() {
        var held = new Held(
                SUBSCRIPTION,
                MEMBER,
                "Monthly",
                ZoneId.of("Europe/Oslo"),
                null,
                periods,
                freezes,
                opens,
                runsAhead,
                cancelledOn,
                dismissed);
        return new Sides(paid, inVain, back, List.of(held), credited, report, reported);
    }

    Comparison.Result compared() {
        return Comparison.of(DAYS, sides());
    }

    List<DifferenceClass> differences() {
        return compared().differences().stream().map(Difference::kind).toList();
    }
}
