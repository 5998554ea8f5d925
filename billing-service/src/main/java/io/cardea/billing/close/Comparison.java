package io.cardea.billing.close;

import io.cardea.billing.close.Sides.Credited;
import io.cardea.billing.close.Sides.InVain;
import io.cardea.billing.close.Sides.Paid;
import io.cardea.billing.subscription.Held;
import io.cardea.billing.subscription.HeldPeriod;
import io.cardea.chassis.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares the sides of a close.
///
/// Payments and what went back of them count on the day on which the provider has confirmed that, credit
/// notes on their day of issue, access and freezes on each of their days. A period is known by the
/// invoice that bought it, money at the provider by its reference.
final class Comparison {

    private final Days days;
    private final Sides sides;
    private final Differences differences = new Differences();
    private final AccessSide access;
    private final ProviderSide provider;
    private final BackSide back;
    private final Map<UUID, Paid> paidByInvoice;
    private final Map<UUID, List<Credited>> creditedByInvoice;
    private final List<Row> rows = new ArrayList<>();

    private Comparison(Days days, Sides sides) {
        this.days = days;
        this.sides = sides;
        this.access = new AccessSide(days, sides, differences);
        this.provider = new ProviderSide(days, sides, differences);
        this.back = new BackSide(days, sides, differences);
        this.paidByInvoice = sides.paid().stream().collect(Collectors.toMap(Paid::invoice, Function.identity()));
        this.creditedByInvoice = sides.credited().stream().collect(Collectors.groupingBy(Credited::invoice));
    }

    /// What came of it.
    ///
    /// @param differences in the order of their keys
    record Result(List<Row> rows, List<Difference> differences) {}

    static Result of(Days days, Sides sides) {
        return new Comparison(days, sides).compare();
    }

    private Result compare() {
        sides.paid().stream()
                .filter(this::isOfTheseDays)
                .sorted(Comparator.comparing(Paid::on).thenComparing(Paid::number))
                .forEach(this::payment);
        sides.inVain().stream()
                .filter(paid -> days.contain(paid.on()))
                .sorted(Comparator.comparing(InVain::on).thenComparing(InVain::reference))
                .forEach(this::payment);
        back.rows().forEach(rows::add);
        sides.held().stream().sorted(Comparator.comparing(Held::subscription)).forEach(this::besides);
        sides.credited().stream()
                .filter(note -> !isOfTheseDays(paidByInvoice.get(note.invoice())))
                .forEach(this::creditedLater);
        provider.others().forEach(rows::add);
        return new Result(List.copyOf(rows), differences.all());
    }

    private void payment(Paid paid) {
        var row = RowDraft.of(paid);
        List<Credited> notes = creditedByInvoice.getOrDefault(paid.invoice(), List.of());
        Money credited =
                notes.stream().map(Credited::amount).reduce(Money::plus).orElse(null);
        access.compare(paid, paid.amount().equals(credited), row);
        provider.compare(paid, row);
        notes.forEach(note -> row.differences().add(credited(note)));
        row.credited(credited);
        rows.add(row.done());
    }

    private void payment(InVain paid) {
        var row = RowDraft.of(paid);
        provider.compare(paid, row);
        rows.add(row.done());
    }

    private void creditedLater(Credited note) {
        var row = RowDraft.of(note).naming(paidByInvoice.get(note.invoice()));
        row.differences().add(credited(note));
        rows.add(row.done());
    }

    private String credited(Credited note) {
        return differences.add(
                DifferenceClass.REFUNDED,
                note.number(),
                note.subscription(),
                "Credit note %s of %s takes back %s."
                        .formatted(note.number(), note.on(), note.amount().inMinorUnits()));
    }

    private boolean isOfTheseDays(@Nullable Paid payment) {
        return payment != null && days.contain(payment.on());
    }

    /// Who has access in these days by what no payment of these days has bought.
    private void besides(Held one) {
        one.periods().stream()
                .filter(period -> days.meet(period.start(), period.end()) && access.isSeen(one, period))
                .forEach(period -> besides(one, period));
        access.byNothing(one).ifPresent(date -> {
            var row = RowDraft.of(one);
            row.differences().add(access.byNothing(one, date));
            rows.add(row.done());
        });
        access.ahead(one).ifPresent(grace -> {
            var row = RowDraft.of(one).giving(grace, "GRACE");
            row.differences().add(access.inGrace(one, grace));
            rows.add(row.done());
        });
    }

    private void besides(Held one, HeldPeriod period) {
        Paid payment = period.invoice() == null ? null : paidByInvoice.get(period.invoice());
        if (!isOfTheseDays(payment)) {
            var row = RowDraft.of(one).naming(payment);
            access.compare(one, period, payment, row);
            rows.add(row.done());
        }
    }
}
