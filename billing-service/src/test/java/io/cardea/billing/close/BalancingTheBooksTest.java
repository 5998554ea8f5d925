package io.cardea.billing.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.close.Sides.Back;
import io.cardea.billing.close.Sides.InVain;
import io.cardea.billing.close.Sides.Paid;
import io.cardea.billing.close.Sides.ReportLine;
import io.cardea.chassis.money.Money;
import io.cardea.testing.cases.SeededCases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Random months of payments, second payments, refunds and disputes, with the report that a provider
/// would give of them.
class BalancingTheBooksTest {

    private static final int CASES = 1_000;
    private static final LocalDate FIRST = November.DAYS.from();
    private static final Set<DifferenceClass> BETWEEN_BOOKS = Set.of(
            DifferenceClass.MISSING_AT_PROVIDER, DifferenceClass.UNKNOWN_AT_PROVIDER, DifferenceClass.AMOUNT_DIFFERS);

    @Test
    void what_the_provider_has_captured_less_what_it_gave_back_is_what_our_books_say() {
        SeededCases.times(CASES).check(random -> {
            var month = new Month(random);

            var result = Comparison.of(November.DAYS, month.sides());

            assertThat(between(result)).isEmpty();
            for (Close.Total total : Totals.of(result.rows())) {
                Money refunded = Objects.requireNonNull(total.refunded());
                Money refundReported = Objects.requireNonNull(total.refundReported());
                assertThat(total.reported().minus(refundReported))
                        .isEqualTo(total.paid().minus(refunded));
                assertThat(total.paid().minus(refunded).amount()).isEqualTo(month.ledger());
            }
        });
    }

    @Test
    void a_line_that_is_left_out_is_missing_and_nothing_else_is() {
        SeededCases.times(CASES).check(random -> {
            var month = new Month(random);
            month.report.remove(random.nextInt(month.report.size()));

            assertThat(between(Comparison.of(November.DAYS, month.sides())))
                    .containsExactly(DifferenceClass.MISSING_AT_PROVIDER);
        });
    }

    @Test
    void a_line_of_others_is_unknown_and_nothing_else_is() {
        SeededCases.times(CASES).check(random -> {
            var month = new Month(random);
            month.report(
                    random.nextBoolean() ? Movement.CAPTURED : Movement.REFUNDED, "foreign", random.nextLong(1, 900));

            assertThat(between(Comparison.of(November.DAYS, month.sides())))
                    .containsExactly(DifferenceClass.UNKNOWN_AT_PROVIDER);
        });
    }

    @Test
    void a_line_over_another_amount_differs_and_nothing_else_does() {
        SeededCases.times(CASES).check(random -> {
            var month = new Month(random);
            int which = random.nextInt(month.report.size());
            ReportLine line = month.report.get(which);
            var other = new Money(line.amount().amount() + 1_000_000, "NOK");
            month.report.set(which, new ReportLine(line.line(), line.reference(), line.movement(), other, line.on()));

            assertThat(between(Comparison.of(November.DAYS, month.sides())))
                    .containsExactly(DifferenceClass.AMOUNT_DIFFERS);
        });
    }

    @Test
    void the_order_of_the_report_does_not_matter() {
        SeededCases.times(CASES).check(random -> {
            var month = new Month(random);
            var before = Comparison.of(November.DAYS, month.sides());
            Collections.shuffle(month.report, new Random(random.nextLong()));

            assertThat(Comparison.of(November.DAYS, month.sides()).differences())
                    .isEqualTo(before.differences());
        });
    }

    private static Set<DifferenceClass> between(Comparison.Result result) {
        return result.differences().stream()
                .map(Difference::kind)
                .filter(BETWEEN_BOOKS::contains)
                .collect(Collectors.toSet());
    }

    private static final class Month {

        private final List<Paid> paid = new ArrayList<>();
        private final List<InVain> inVain = new ArrayList<>();
        private final List<Back> back = new ArrayList<>();
        private final List<ReportLine> report = new ArrayList<>();

        Month(RandomGenerator random) {
            for (int n = random.nextInt(1, 12); n > 0; n--) {
                payment("pay_" + n, random);
            }
        }

        Sides sides() {
            return new Sides(paid, inVain, back, List.of(), List.of(), report, true);
        }

        long ledger() {
            return paid.stream().mapToLong(one -> one.amount().amount()).sum()
                    + inVain.stream().mapToLong(one -> one.amount().amount()).sum()
                    - back.stream().mapToLong(one -> one.amount().amount()).sum();
        }

        private void payment(String reference, RandomGenerator random) {
            long amount = random.nextLong(1, 100_000);
            LocalDate on = FIRST.plusDays(random.nextInt(30));
            if (random.nextInt(5) == 0) {
                inVain.add(new InVain(
                        "2026-" + reference,
                        true,
                        false,
                        new UUID(1, 1),
                        new UUID(2, 2),
                        kroner(amount),
                        reference,
                        on));
            } else {
                paid.add(new Paid(
                        UUID.randomUUID(),
                        "2026-" + reference,
                        new UUID(1, 1),
                        new UUID(2, 2),
                        "change/1",
                        kroner(amount),
                        "sandbox",
                        reference,
                        on));
            }
            report(Movement.CAPTURED, reference, amount);
            giveBack(reference, amount, random);
        }

        private void giveBack(String payment, long amount, RandomGenerator random) {
            long left = amount;
            for (int n = random.nextInt(4); n > 0 && left > 0; n--) {
                long part = random.nextLong(1, left + 1);
                left -= part;
                String name = "ref_%s_%d".formatted(payment, n);
                back(false, name, payment, part);
                report(Movement.REFUNDED, random.nextBoolean() ? name : payment, -part);
            }
            if (left > 0 && random.nextInt(4) == 0) {
                back(true, "dp_" + payment, payment, left);
                report(Movement.DISPUTED, "dp_" + payment, -left);
                if (random.nextBoolean()) {
                    back(true, "dp_" + payment, payment, -left);
                    report(Movement.DISPUTED, "dp_" + payment, left);
                }
            }
        }

        private void back(boolean disputed, String name, String payment, long amount) {
            back.add(new Back(
                    disputed, name, payment, new UUID(1, 1), new UUID(2, 2), kroner(amount), FIRST.plusDays(7)));
        }

        private void report(Movement movement, String reference, long amount) {
            report.add(new ReportLine(
                    report.size() + 2, reference, movement, movement.signed(kroner(amount)), FIRST.plusDays(7)));
        }

        private static Money kroner(long amount) {
            return new Money(amount, "NOK");
        }
    }
}
