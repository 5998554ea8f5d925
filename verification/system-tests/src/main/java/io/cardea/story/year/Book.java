package io.cardea.story.year;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.story.http.Caller;
import io.cardea.story.http.Patience;
import io.cardea.story.http.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// All that can be known from outside of one subscription.
///
/// @param presents the days that were given as a present
/// @param now by the company's clock
record Book(
        Membership membership,
        JsonNode subscription,
        List<JsonNode> invoices,
        JsonNode pass,
        int presents,
        Instant now) {

    /// Dates [start, end).
    record Dates(LocalDate start, LocalDate end) {

        boolean contains(LocalDate date) {
            return !date.isBefore(start) && date.isBefore(end);
        }

        private static Dates read(JsonNode dates) {
            return new Dates(date(dates, "start"), dates.hasNonNull("end") ? date(dates, "end") : LocalDate.MAX);
        }
    }

    /// Instants [from, to); without an end, for ever.
    record Span(Instant from, Instant to) {

        static boolean anyContains(List<Span> spans, Instant instant) {
            return spans.stream().anyMatch(span -> !instant.isBefore(span.from) && instant.isBefore(span.to));
        }

        private static Span read(JsonNode span) {
            return new Span(
                    Instant.parse(span.get("from").asText()),
                    span.hasNonNull("to") ? Instant.parse(span.get("to").asText()) : Instant.MAX);
        }
    }

    /// Bought days as they lie on the calendar.
    record Period(int index, Dates dates, String source, String invoice, int days) {

        private static Period read(JsonNode period) {
            return new Period(
                    period.get("index").asInt(),
                    Dates.read(period),
                    period.get("source").asText(),
                    period.path("invoice").asText(),
                    period.get("days").asInt());
        }
    }

    static Book read(Caller manager, Membership membership, int presents, Instant now) {
        String id = membership.subscription();
        Reply invoices =
                manager.get("/v1/invoices?limit=100&subscription=" + id).expect(200);
        return new Book(
                membership,
                manager.get("/v1/subscriptions/" + id).expect(200).body(),
                invoices.items(),
                Patience.USUAL
                        .until(
                                "there is a pass",
                                () -> manager.get("/v1/passes/" + membership.card()),
                                reply -> reply.status() == 200)
                        .body(),
                presents,
                now);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Club.ZONE);
    }

    String status() {
        return subscription.get("status").asText();
    }

    List<Period> periods() {
        return all(subscription.get("periods"), Period::read).toList();
    }

    /// What was asked for and not taken back before it began.
    List<Dates> freezes() {
        return all(subscription.get("freezes"), Dates::read)
                .filter(dates -> dates.start().isBefore(dates.end()))
                .toList();
    }

    /// Days that nobody could use, since they were paid too late.
    List<Dates> lapses() {
        return all(subscription.at("/facts/lapses"), Dates::read).toList();
    }

    /// Invoices of periods that are paid.
    List<JsonNode> paid() {
        return invoices.stream()
                .filter(invoice -> invoice.get("status").asText().equals("PAID"))
                .filter(invoice -> invoice.path("charge").asText().startsWith("period/"))
                .toList();
    }

    /// The spans of that name in the pass.
    List<Span> passSpans(String name) {
        return all(pass.path(name), Span::read).toList();
    }

    private static LocalDate date(JsonNode dates, String name) {
        return LocalDate.parse(dates.get(name).asText());
    }

    private static <T> Stream<T> all(JsonNode list, Function<JsonNode, T> read) {
        return StreamSupport.stream(list.spliterator(), false).map(read);
    }
}
