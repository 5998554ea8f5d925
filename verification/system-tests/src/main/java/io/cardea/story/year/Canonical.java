package io.cardea.story.year;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.story.year.VirtualClock.Happening;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What happened, without ids: the story of each aggregate, and how many had the same one.
final class Canonical {

    /// When the provider answers is a matter of real time, and no clock of a company waits for it.
    private static final String ANSWERED = "cardea.payment-request.sent.v1";

    private Canonical() {}

    static Map<String, Long> of(List<Happening> events) {
        return events.stream()
                .filter(event -> !event.type().equals(ANSWERED))
                .collect(Collectors.groupingBy(Happening::aggregate))
                .values()
                .stream()
                .map(Canonical::story)
                .collect(Collectors.groupingBy(story -> story, TreeMap::new, Collectors.counting()));
    }

    /// What is left in the end, by member.
    static Map<Integer, String> left(List<Book> books) {
        var left = new TreeMap<Integer, String>();
        books.forEach(book -> left.put(book.membership().member(), line(book)));
        return left;
    }

    private static String story(List<Happening> events) {
        return events.stream()
                .sorted(Comparator.comparing(Happening::version))
                .map(event -> event.at() + " " + event.topic() + " " + event.type())
                .collect(Collectors.joining("\n"));
    }

    private static String line(Book book) {
        String periods = book.periods().stream()
                .map(period -> period.dates() + " " + period.source() + " " + period.days())
                .collect(Collectors.joining(", "));
        String invoices =
                book.invoices().stream().map(Canonical::invoice).sorted().collect(Collectors.joining(", "));
        return book.status() + " " + book.subscription().path("endsOn").asText() + " [" + periods + "] "
                + book.freezes() + " [" + invoices + "]";
    }

    private static String invoice(JsonNode invoice) {
        return List.of("charge", "status", "start", "end", "issuedOn").stream()
                .map(field -> invoice.path(field).asText())
                .collect(Collectors.joining(" "));
    }
}
