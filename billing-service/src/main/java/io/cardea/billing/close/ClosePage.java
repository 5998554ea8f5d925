package io.cardea.billing.close;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A close as a page to print.
final class ClosePage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Close of %1$s</title>
            <style>
            body { font: 10pt/1.4 sans-serif; margin: 2em } table { border-collapse: collapse; margin: 1em 0; width: 100%% }
            th, td { border-bottom: 1px solid #ccc; padding: .2em .5em; text-align: left; vertical-align: top }
            th { border-bottom: 2px solid #444 } .open { font-weight: bold }
            @page { size: A4 landscape; margin: 12mm } thead { display: table-header-group }
            </style></head><body>
            <h1>Close of %1$s</h1>
            <p>%2$s. %3$s.</p>
            <h2>Totals</h2>%4$s
            <h2>Differences</h2>%5$s
            <h2>Payments and access</h2>%6$s
            </body></html>
            """;

    private ClosePage() {}

    static String of(Close close, List<Row> rows) {
        var days = close.days();
        return PAGE.formatted(
                escaped(days.from() + " to " + days.to().minusDays(1)),
                close.status() == CloseStatus.FINISHED ? "Finished at " + close.finishedAt() : "Open",
                close.reported() ? "With the provider's report" : "Without a report of the provider",
                table(
                        List.of("paid", "reported", "credited", "refunded", "refund reported"),
                        close.totals(),
                        ClosePage::total),
                table(List.of("what", "class", "explanation", "by"), close.differences(), ClosePage::difference),
                table(CloseCsv.COLUMNS, rows, CloseCsv::fields));
    }

    private static List<String> total(Close.Total total) {
        return List.of(
                CloseCsv.money(total.paid()),
                CloseCsv.money(total.reported()),
                CloseCsv.money(total.credited()),
                CloseCsv.money(total.refunded()),
                CloseCsv.money(total.refundReported()));
    }

    private static List<String> difference(Difference one) {
        var why = one.explanation();
        String facts = one.kind().isExplainedByFacts() ? "by its facts" : "unexplained";
        return List.of(one.text(), one.kind().name(), why == null ? facts : why.text(), why == null ? "" : why.by());
    }

    private static <T> String table(List<String> columns, List<T> items, Function<T, List<String>> cells) {
        return "<table><thead>%s</thead><tbody>%s</tbody></table>"
                .formatted(
                        row("th", columns),
                        items.stream().map(item -> row("td", cells.apply(item))).collect(Collectors.joining("\n")));
    }

    private static String row(String cell, List<String> texts) {
        return texts.stream()
                .map(text -> "<%1$s>%2$s</%1$s>".formatted(cell, escaped(text)))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
