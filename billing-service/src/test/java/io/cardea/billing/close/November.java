package io.cardea.billing.close;

import io.cardea.billing.close.Sides.Credited;
import io.cardea.billing.close.Sides.Paid;
import io.cardea.billing.close.Sides.ReportLine;
import io.cardea.billing.subscription.Held;
import io.cardea.billing.subscription.HeldFreeze;
import io.cardea.billing.subscription.HeldPeriod;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
    private final List<ReportLine> report = new ArrayList<>();
    private boolean reported;
    private Set<UUID> dismissed = Set.of();

    static Money kroner(long whole) {
        return new Money(whole * 100, "NOK");
    }

    November paid(LocalDate on) {
        paid.add(new Paid(
                INVOICE, "2026-000042", SUBSCRIPTION, MEMBER, "period/0", kroner(499), "sandbox", "pay_1", on));
        return this;
    }

    November period(String source) {
        periods.add(new HeldPeriod(0, FIFTH, FIFTH.plusMonths(1), source, source.equals("PAID") ? INVOICE : null));
        return this;
    }

    November frozen(LocalDate start, LocalDate end) {
        freezes.add(new HeldFreeze(start, end, "holiday"));
        return this;
    }

    November credited(LocalDate on) {
        credited.add(new Credited("C2026-000001", INVOICE, SUBSCRIPTION, MEMBER, kroner(100), on));
        return this;
    }

    November reported(String reference, long whole) {
        reported = true;
        report.add(new ReportLine(report.size() + 2, reference, kroner(whole), FIFTH));
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
        var held =
                new Held(SUBSCRIPTION, MEMBER, "Monthly", ZoneId.of("Europe/Oslo"), null, periods, freezes, dismissed);
        return new Sides(paid, List.of(held), credited, report, reported);
    }

    Comparison.Result compared() {
        return Comparison.of(DAYS, sides());
    }

    List<DifferenceClass> differences() {
        return compared().differences().stream().map(Difference::kind).toList();
    }
}
