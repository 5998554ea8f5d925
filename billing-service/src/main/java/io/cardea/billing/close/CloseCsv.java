package io.cardea.billing.close;

import io.cardea.chassis.money.Money;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// The rows of a close as CSV (RFC 4180), for spreadsheets and accounts.
final class CloseCsv {

    static final List<String> COLUMNS = List.of(
            "subscription",
            "member",
            "invoice",
            "paid on",
            "paid",
            "reference",
            "reported",
            "credited",
            "access from",
            "access to",
            "source",
            "frozen days",
            "differences",
            "refunded",
            "refund reported");

    private CloseCsv() {}

    static String of(List<Row> rows) {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (Row row : rows) {
                printer.printRecord(fields(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// As people read them, empty where there is nothing.
    static List<String> fields(Row row) {
        return List.of(
                text(row.subscription()),
                text(row.member()),
                text(row.invoice()),
                text(row.paidOn()),
                money(row.paid()),
                text(row.reference()),
                money(row.reported()),
                money(row.credited()),
                text(row.accessFrom()),
                text(row.accessTo()),
                text(row.source()),
                row.frozenDays() == 0 ? "" : String.valueOf(row.frozenDays()),
                String.join(" ", row.differences()),
                money(row.refunded()),
                money(row.refundReported()));
    }

    /// In the currency's unit: `499.00 NOK`.
    static String money(@Nullable Money money) {
        return money == null ? "" : money.named();
    }

    /// A text that a spreadsheet would take for a formula begins with an apostrophe instead.
    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
