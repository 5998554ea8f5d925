package io.cardea.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.stack.suite.LocalSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Compares what the sandbox provider has written down with what billing-service has, from outside of both.
public final class Ledgers {

    private static final String UNRESOLVED =
            "select count(*) from payment_requests where status in ('UNKNOWN', 'NOT_SENT', 'PENDING')";
    private static final String DOUBLED = "select count(*) from (select invoice from payment_requests"
            + " where status = 'SUCCEEDED' group by invoice having count(*) > 1) as twice";
    private static final String SUCCEEDED =
            "select id::text, (state #>> '{amount,amount}')::bigint from payment_requests where status = 'SUCCEEDED'";
    private static final String ACTIVE = "select count(*) from subscriptions where state::text like '%\"PAID\"%'";

    private final LocalSuite suite;

    private Ledgers(LocalSuite suite) {
        this.suite = suite;
    }

    public static Ledgers of(LocalSuite suite) {
        return new Ledgers(suite);
    }

    /// @param captured payments that the provider made
    /// @param lost of these, how many billing does not have as paid
    /// @param doubled invoices paid more than once
    /// @param unresolved requests of which nobody knows
    /// @param difference minor units captured less those in the ledger
    /// @param active subscriptions with a paid period
    public record Sides(
            double captured, double lost, double doubled, double unresolved, double difference, double active) {}

    /// How many requests billing has as paid.
    long paid() {
        return number("billing", "select count(*) from payment_requests where status = 'SUCCEEDED'");
    }

    /// As soon as nothing is unresolved, or when the time is up.
    public Sides settled(Duration atMost, Consumer<String> progress) {
        long end = System.nanoTime() + atMost.toNanos();
        while (number("billing", UNRESOLVED) > 0 && System.nanoTime() < end) {
            progress.accept("%d payments are unresolved".formatted(number("billing", UNRESOLVED)));
            pause();
        }
        return compared();
    }

    private Sides compared() {
        Map<String, Long> captured = captured();
        Map<String, Long> ledger = succeeded();
        long lost = captured.keySet().stream()
                .filter(reference -> !ledger.containsKey(reference))
                .count();
        long difference = Math.abs(sum(captured) - sum(ledger));
        return new Sides(
                captured.size(),
                lost,
                number("billing", DOUBLED),
                number("billing", UNRESOLVED),
                difference,
                number("subscription", ACTIVE));
    }

    /// The provider's own book: of several lines about a payment the last one counts.
    private Map<String, Long> captured() {
        var mapper = new ObjectMapper();
        var captured = new HashMap<String, Long>();
        try (var lines = Files.lines(book())) {
            lines.filter(line -> line.startsWith("{\"payment\"")).forEach(line -> {
                JsonNode payment = read(mapper, line).path("payment");
                if (payment.path("status").asText().equals("SUCCEEDED")) {
                    captured.put(
                            payment.path("reference").asText(),
                            payment.path("amount").path("amount").asLong());
                }
            });
            return captured;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path book() throws IOException {
        try (var files = Files.walk(suite.data().resolve("provider"))) {
            return files.filter(file -> file.endsWith("payments.jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, Long> succeeded() {
        var found = new HashMap<String, Long>();
        try (var connection = suite.database("billing");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(SUCCEEDED)) {
            while (rows.next()) {
                found.put(String.valueOf(rows.getString(1)), rows.getLong(2));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String database, String query) {
        try (var connection = suite.database(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static JsonNode read(ObjectMapper mapper, String line) {
        try {
            return mapper.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
