package io.cardea.story.year;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.story.http.Claims;
import io.cardea.story.http.StoryBroken;
import io.cardea.story.year.Book.Dates;
import io.cardea.story.year.Book.Period;
import io.cardea.story.year.Book.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What holds for every subscription, however it was lived: recounted here from what can be read from outside.
final class Laws {

    private Laws() {}

    /// The first law that is broken, where one is.
    static Optional<String> broken(Book book) {
        try {
            hold(book);
            return Optional.empty();
        } catch (StoryBroken broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        }
    }

    /// Breaks off at the first law that does not hold.
    static void hold(Book book) {
        periodsAreDisjointAndOrdered(book);
        everyPeriodHasTheDaysThatWereBought(book);
        theDoorIsOpenOnTheDaysThatCount(book);
        noPeriodIsPaidTwiceAndEveryPaymentHasItsPeriod(book);
        presentsArePresent(book);
        thePassAgreesWithTheStatus(book);
    }

    private static void periodsAreDisjointAndOrdered(Book book) {
        List<Period> periods = book.periods();
        for (int i = 0; i < periods.size(); i++) {
            Dates dates = periods.get(i).dates();
            claim(book, dates.start().isBefore(dates.end()), "a period ends after it begins");
            claim(
                    book,
                    i == 0 || !dates.start().isBefore(periods.get(i - 1).dates().end()),
                    "a period begins after the one before it");
        }
    }

    /// Frozen days move the end, and days that nobody could use do not count: what is left are the days bought.
    private static void everyPeriodHasTheDaysThatWereBought(Book book) {
        for (Period period : book.periods()) {
            boolean unknown =
                    book.freezes().stream().anyMatch(freeze -> freeze.end().equals(LocalDate.MAX));
            claim(
                    book,
                    unknown || counted(book, period).count() == period.days(),
                    "period " + period.index() + " holds the days that were bought");
        }
        for (JsonNode invoice : book.paid()) {
            book.periods().stream()
                    .filter(period -> period.invoice().equals(invoice.get("id").asText()))
                    .forEach(period -> claim(
                            book,
                            period.days() <= daysOf(invoice, period),
                            "period " + period.index() + " holds no more days than were paid"));
        }
    }

    /// Entitled days are those paid and given less those used up. Asked day by day, at noon: the pass lets in on
    /// each day that counts, on no frozen day, and on no other but those of a grace.
    private static void theDoorIsOpenOnTheDaysThatCount(Book book) {
        Set<LocalDate> counted = book.periods().stream()
                .flatMap(period -> counted(book, period).dates().stream())
                .filter(day -> isBefore(day, cancelledAtOnce(book)))
                .collect(Collectors.toSet());
        List<Span> spans = book.passSpans("spans");
        List<Span> freezes = book.passSpans("freezes");
        LocalDate first = book.today().minusYears(2);
        for (LocalDate day = first; day.isBefore(first.plusYears(4)); day = day.plusDays(1)) {
            Instant noon = day.atTime(12, 0).atZone(Club.ZONE).toInstant();
            boolean open = Span.anyContains(spans, noon) && !Span.anyContains(freezes, noon);
            claim(book, open == counted.contains(day), "the door is open on a day that counts, or shut: " + noon);
        }
    }

    private static void noPeriodIsPaidTwiceAndEveryPaymentHasItsPeriod(Book book) {
        var charges = new HashSet<String>();
        var invoices = new HashSet<String>();
        for (JsonNode invoice : book.paid()) {
            claim(book, charges.add(invoice.get("charge").asText()), "no period is paid twice");
            invoices.add(invoice.get("id").asText());
        }
        Set<String> bought = book.periods().stream()
                .filter(period -> period.source().equals("PAID"))
                .map(Period::invoice)
                .collect(Collectors.toSet());
        if (cancelledAtOnce(book) == null) {
            Claims.claimSame("The paid invoices that have a period of " + named(book), invoices, bought);
        } else {
            claim(book, invoices.containsAll(bought), "every paid period has its invoice");
        }
    }

    private static void presentsArePresent(Book book) {
        int given = book.periods().stream()
                .filter(period -> period.source().equals("GIFTED"))
                .mapToInt(Period::days)
                .sum();
        claim(
                book,
                given == book.presents() || cancelledAtOnce(book) != null && given < book.presents(),
                book.presents() + " days were given, and " + given + " are there");
    }

    private static void thePassAgreesWithTheStatus(Book book) {
        boolean paid = Span.anyContains(book.passSpans("spans"), book.now());
        boolean grace = Span.anyContains(book.passSpans("graces"), book.now());
        boolean frozen = Span.anyContains(book.passSpans("freezes"), book.now());
        boolean agrees = switch (book.status()) {
            case "ACTIVE" -> paid && !frozen;
            case "FROZEN" -> frozen;
            case "GRACE" -> grace && !paid;
            case "PENDING", "EXPIRED", "CANCELLED" -> !paid && !grace;
            default -> false;
        };
        claim(book, agrees, "the pass agrees with " + book.status());
    }

    /// The dates of a period that count.
    private record Counted(List<LocalDate> dates) {

        int count() {
            return dates.size();
        }
    }

    private static Counted counted(Book book, Period period) {
        return new Counted(period.dates()
                .start()
                .datesUntil(period.dates().end())
                .filter(day -> book.freezes().stream().noneMatch(freeze -> freeze.contains(day)))
                .filter(day -> book.lapses().stream().noneMatch(lapse -> lapse.contains(day)))
                .toList());
    }

    /// What an invoice pays for. The first period is a month from the day of the payment on, where that came late, and
    /// months are not all of one length.
    private static long daysOf(JsonNode invoice, Period period) {
        LocalDate start = LocalDate.parse(invoice.get("start").asText());
        LocalDate end = LocalDate.parse(invoice.get("end").asText());
        LocalDate began = period.dates().start();
        return period.index() == 0 && began.isAfter(start)
                ? began.plusMonths(1).toEpochDay() - began.toEpochDay()
                : end.toEpochDay() - start.toEpochDay();
    }

    private static @Nullable LocalDate cancelledAtOnce(Book book) {
        JsonNode cancellation = book.subscription().path("cancellation");
        return cancellation.path("kind").asText().equals("AT_ONCE")
                ? LocalDate.parse(cancellation.get("on").asText())
                : null;
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate end) {
        return end == null || day.isBefore(end);
    }

    private static void claim(Book book, boolean holds, String what) {
        if (!holds) {
            Claims.claim(false, what + " (" + named(book) + ": " + book + ")");
        }
    }

    private static String named(Book book) {
        return "subscription " + book.membership().subscription() + " of member "
                + book.membership().member();
    }
}
