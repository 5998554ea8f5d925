package io.cardea.billing.document;

import io.cardea.chassis.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says what a line says in another language. Lines are issued in English (`Owed`) and never change, so what they
/// are made of is read from there; what cannot be read stays as it was issued.
final class LineWords {

    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";

    private static final String UNITS = "(\\d+) x ([\\d.]+) ([A-Z]{3})";

    private static final Map<String, Pattern> FORMS = Map.of(
            "linePeriod", form("%1$s to %1$s"),
            "lineGivenBack", form("%1$s to %1$s given back"),
            "linePrepaidFree", form("%1$s to %1$s, prepaid: " + UNITS + ", (\\d+) of them free"),
            "linePrepaidLess", form("%1$s to %1$s, prepaid: " + UNITS + " less ([\\d.]+) %%"),
            "lineChanged", form("changed from %1$s"),
            "lineFrozen", form("frozen from %1$s"),
            "lineFrom", form("from %1$s"));

    private LineWords() {}

    static String in(Wording wording, String issued) {
        return FORMS.entrySet().stream()
                .flatMap(form -> Stream.of(form.getValue().matcher(issued))
                        .filter(Matcher::matches)
                        .map(parts -> said(wording, form.getKey(), parts)))
                .findFirst()
                .orElse(issued);
    }

    private static Pattern form(String days) {
        return Pattern.compile("(.+), " + days.formatted(DAY));
    }

    private static String said(Wording wording, String form, Matcher parts) {
        String product = parts.group(1);
        String from = day(wording, parts.group(2));
        String to = parts.groupCount() > 2 ? day(wording, parts.group(3)) : "";
        return parts.groupCount() > 3
                ? wording.word(form).formatted(product, from, to, parts.group(4), each(wording, parts), parts.group(7))
                : wording.word(form).formatted(product, from, to);
    }

    private static String each(Wording wording, Matcher parts) {
        return wording.money(Money.of(new BigDecimal(parts.group(5)), parts.group(6)));
    }

    private static String day(Wording wording, String day) {
        return wording.date(LocalDate.parse(day));
    }
}
