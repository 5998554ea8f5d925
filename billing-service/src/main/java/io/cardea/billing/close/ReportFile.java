package io.cardea.billing.close;

import io.cardea.billing.close.CloseRefusal.BadLine;
import io.cardea.billing.close.CloseRefusal.ReportInvalid;
import io.cardea.billing.close.Sides.ReportLine;
import io.cardea.chassis.cardnumber.CardNumbers;
import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A provider's report as CSV (RFC 4180) with the columns `reference`, `amount`, `currency` and `date`,
/// and perhaps `type` ([Movement]). Amounts are in the currency's unit (`499.00`), negative for what went
/// back; where the type says that it is a refund, its amount may be positive as well.
final class ReportFile {

    private static final int SHOWN = 20;
    private static final List<String> COLUMNS = List.of("reference", "amount", "currency", "date");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final List<ReportLine> lines = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();

    private ReportFile() {}

    /// All lines, or [ReportInvalid] with those that cannot be read.
    static List<ReportLine> read(String content) {
        var file = new ReportFile();
        file.parse(content);
        if (!file.bad.isEmpty()) {
            throw new Refused(new ReportInvalid(
                    file.bad.size(), file.bad.stream().limit(SHOWN).toList()));
        }
        return List.copyOf(file.lines);
    }

    private void parse(String content) {
        try (var parser = CSVParser.parse(content, FORMAT)) {
            COLUMNS.stream()
                    .filter(column -> !parser.getHeaderNames().stream().anyMatch(column::equalsIgnoreCase))
                    .forEach(column -> bad.add(new BadLine(1, column, "The first line does not name this column.")));
            if (bad.isEmpty()) {
                parser.forEach(this::line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | UncheckedIOException malformed) {
            bad.add(new BadLine(1, "line", "Not CSV: " + malformed.getMessage()));
        }
    }

    private void line(CSVRecord record) {
        int line = (int) record.getRecordNumber() + 1;
        if (!record.isConsistent()) {
            bad.add(new BadLine(line, "line", "The line has not as many fields as the first one."));
            return;
        }
        String reference = record.get("reference");
        if (reference.isBlank() || reference.length() > 200) {
            bad.add(new BadLine(line, "reference", "Must have 1 to 200 characters."));
            return;
        }
        if (CardNumbers.isIn(reference)) {
            bad.add(new BadLine(line, "reference", "May be the number of a payment card; leave it out."));
            return;
        }
        try {
            Money money = money(record);
            String type = record.isMapped("type") ? record.get("type") : null;
            Movement movement = Movement.of(type, money.negative());
            lines.add(new ReportLine(
                    line, reference, movement, movement.signed(money), LocalDate.parse(record.get("date"))));
        } catch (DateTimeException e) {
            bad.add(new BadLine(line, "date", "Must be a date such as 2026-11-20."));
        } catch (ArithmeticException e) {
            bad.add(new BadLine(line, "amount", "Has more decimals than the currency, or is too large."));
        } catch (NumberFormatException e) {
            bad.add(new BadLine(line, "amount", "Must be a number such as 499.00."));
        } catch (IllegalArgumentException e) {
            bad.add(new BadLine(line, "currency", "Must be an ISO 4217 code such as NOK."));
        }
    }

    private static Money money(CSVRecord record) {
        var amount = new BigDecimal(record.get("amount"));
        if (amount.precision() > 18 || Math.abs(amount.scale()) > 18) {
            throw new ArithmeticException("too large");
        }
        return Money.of(amount, record.get("currency"));
    }
}
