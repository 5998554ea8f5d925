package io.cardea.billing.close;

import io.cardea.billing.close.Sides.Credited;
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
/// Payments count on the day of payment, credit notes on their day of issue, periods on their first day, freezes on
/// each of their days. A period is known by the invoice that bought it, a payment at the provider by its reference.
final class Comparison {

    private final Days days;
    private final Sides sides;
    private final Differences differences = new Differences();
    private final AccessSide access;
    private final ProviderSide provider;
    private final Map<UUID, Paid> paidByInvoice;
    private final List<Row> rows = new ArrayList<>();

    private Comparison(Days days, Sides sides) {
        this.days = days;
        this.sides = sides;
        this.access = new AccessSide(days, sides, differences);
        this.provider = new ProviderSide(sides, differences);
        this.paidByInvoice = sides.paid().stream().collect(Collectors.toMap(Paid::invoice, Function.identity()));
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
                .filter(paid -> days.contain(paid.on()))
                .sorted(Comparator.comparing(Paid::on).thenComparing(Paid::number))
                .forEach(this::payment);
        sides.held().stream().sorted(Comparator.comparing(Held::subscription)).forEach(this::besides);
        sides.credited().stream()
                .filter(note -> !isOfTheseDays(paidByInvoice.get(note.invoice())))
                .forEach(note -> rows.add(Row.of(note, List.of(credited(note)))));
        rows.addAll(provider.unknown());
        return new Result(List.copyOf(rows), differences.all());
    }

    private void payment(Paid paid) {
        var keys = new ArrayList<String>();
        access.compare(paid).ifPresent(keys::add);
        provider.compare(paid).ifPresent(keys::add);
        Money credited = credited(paid, keys);
        HeldPeriod period = access.boughtBy(paid).orElse(null);
        int frozen = period == null ? 0 : access.frozen(paid.subscription(), period, keys);
        rows.add(Row.of(paid, provider.linesOf(paid), credited, period, frozen, keys));
    }

    private @Nullable Money credited(Paid paid, List<String> keys) {
        List<Credited> notes = sides.credited().stream()
                .filter(note -> note.invoice().equals(paid.invoice()))
                .toList();
        notes.forEach(note -> keys.add(credited(note)));
        return notes.stream().map(Credited::amount).reduce(Money::plus).orElse(null);
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

    /// The periods that begin in these days and that no payment of these days has bought.
    private void besides(Held one) {
        one.periods().stream().filter(period -> days.contain(period.start())).forEach(period -> {
            Paid payment = period.invoice() == null ? null : paidByInvoice.get(period.invoice());
            if (!isOfTheseDays(payment)) {
                besides(one, period, payment);
            }
        });
    }

    private void besides(Held one, HeldPeriod period, @Nullable Paid earlier) {
        var keys = new ArrayList<String>();
        if (earlier == null) {
            access.unpaid(one, period).ifPresent(keys::add);
        }
        int frozen = access.frozen(one.subscription(), period, keys);
        rows.add(Row.of(one, period, earlier, frozen, keys));
    }
}
