package io.cardea.billing.close;

import static io.cardea.billing.close.Movement.CAPTURED;
import static io.cardea.billing.close.Movement.REFUNDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cardea.billing.close.CloseRefusal.BadLine;
import io.cardea.billing.close.CloseRefusal.ReportInvalid;
import io.cardea.billing.close.Sides.ReportLine;
import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAReportTest {

    private static final String HEADER = "reference,amount,currency,date\n";

    @ParameterizedTest
    @CsvSource({"499.00, NOK, 49900", "499, JPY, 499", "1.234, KWD, 1234", "-20.5, EUR, -2050"})
    void amounts_are_read_in_the_currencys_own_decimals(String amount, String currency, long minor) {
        assertThat(ReportFile.read(HEADER + "pay_1,%s,%s,2026-11-05\n".formatted(amount, currency)))
                .containsExactly(new ReportLine(
                        2,
                        "pay_1",
                        minor < 0 ? REFUNDED : CAPTURED,
                        new Money(minor, currency),
                        LocalDate.of(2026, 11, 5)));
    }

    @Test
    void columns_may_come_in_any_order_and_others_are_left_alone() {
        assertThat(ReportFile.read("Date,Fee,Currency,Reference,Amount\n2026-11-05,1.00,NOK,pay_1,499.00\n"))
                .containsExactly(
                        new ReportLine(2, "pay_1", CAPTURED, new Money(49_900, "NOK"), LocalDate.of(2026, 11, 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "refund, -20, REFUNDED, -2000",
        "Refund, 20, REFUNDED, -2000",
        "payment_refund, 20, REFUNDED, -2000",
        "charge, 20, CAPTURED, 2000",
        "dispute, -20, DISPUTED, -2000",
        "dispute reversal, 20, DISPUTED, 2000",
        "refund_failure, 20, REFUND_FAILED, 2000",
        "Refund failed, -20, REFUND_FAILED, 2000",
        "something, -20, REFUNDED, -2000",
        "'', 20, CAPTURED, 2000"
    })
    void a_type_says_which_way_the_money_went(String type, String amount, Movement movement, long minor) {
        String report = "reference,type,amount,currency,date\nref_1,%s,%s,NOK,2026-11-05\n".formatted(type, amount);

        assertThat(ReportFile.read(report))
                .containsExactly(
                        new ReportLine(2, "ref_1", movement, new Money(minor, "NOK"), LocalDate.of(2026, 11, 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "'pay_1,499.001,NOK,2026-11-05', amount",
        "'pay_1,99999999999999999999,NOK,2026-11-05', amount",
        "'pay_1,1e999999,NOK,2026-11-05', amount",
        "'pay_1,much,NOK,2026-11-05', amount",
        "'pay_1,499.00,XXY,2026-11-05', currency",
        "'pay_1,499.00,NOK,5.11.2026', date",
        "',499.00,NOK,2026-11-05', reference",
        "'pay_1,499.00,NOK', line"
    })
    void a_bad_line_is_told_with_its_number_and_its_column(String line, String field) {
        ReportInvalid refusal = refused(HEADER + "pay_0,1.00,NOK,2026-11-05\n" + line + "\n");

        assertThat(refusal.lines())
                .singleElement()
                .satisfies(bad -> assertThat(bad.line()).isEqualTo(3))
                .satisfies(bad -> assertThat(bad.field()).isEqualTo(field));
    }

    @Test
    void a_report_without_a_column_is_refused_by_its_first_line() {
        assertThat(refused("reference,amount,date\npay_1,499.00,2026-11-05\n").lines())
                .containsExactly(new BadLine(1, "currency", "The first line does not name this column."));
    }

    @Test
    void what_is_no_csv_is_refused() {
        assertThat(refused(HEADER + "\"pay_1,499.00,NOK,2026-11-05\n").lines()).isNotEmpty();
    }

    private static ReportInvalid refused(String content) {
        return (ReportInvalid) catchThrowableOfType(Refused.class, () -> ReportFile.read(content))
                .refusal();
    }
}
