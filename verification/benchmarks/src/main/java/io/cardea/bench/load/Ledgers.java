package io.cardea.bench.load;

import io.cardea.bench.load.BillingBook.Request;
import io.cardea.bench.load.ProviderBook.Made;
import io.cardea.stack.suite.LocalSuite;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares what the sandbox provider has written down with what billing-service has, from outside of both.
public final class Ledgers {

    private static final String ACTIVE = "select count(*) from subscriptions where state::text like '%\"PAID\"%'";

    private final LocalSuite suite;
    private final ProviderBook provider;
    private final BillingBook billing;

    private Ledgers(LocalSuite suite) {
        this.suite = suite;
        this.provider = new ProviderBook(suite);
        this.billing = new BillingBook(suite);
    }

    public static Ledgers of(LocalSuite suite) {
        return new Ledgers(suite);
    }

    /// @param captured payments that the provider made
    /// @param byCard requests that billing has as paid by a stored card
    /// @param refunds that the provider made
    /// @param back minor units that they are over
    /// @param lost payments that the provider made, and billing does not have as paid
    /// @param doubled invoices paid more than once
    /// @param unresolved payments and refunds of which nobody knows
    /// @param difference minor units captured and not given back, less the ledger's, by company
    /// @param documents minor units of paid invoices and not of notes, less the ledger's, by company
    /// @param active subscriptions with a paid period
    public record Sides(
            double captured,
            double byCard,
            double refunds,
            double back,
            double lost,
            double doubled,
            double unresolved,
            double difference,
            double documents,
            double active) {}

    /// How many requests billing has as paid, and of how many something went back.
    long moved() {
        return billing.moved();
    }

    /// So many payments that billing has as paid.
    public List<String> somePaid(int count) {
        return billing.somePaid(count);
    }

    /// Payments and refunds of which nobody knows at the moment.
    public long unresolved() {
        return billing.unresolved();
    }

    /// As soon as nothing is unresolved, or when the time is up.
    public Sides settled(Duration atMost, Consumer<String> progress) {
        long end = System.nanoTime() + atMost.toNanos();
        long open = billing.unresolved();
        while (open > 0 && System.nanoTime() < end) {
            progress.accept("%,d payments and refunds are unresolved".formatted(open));
            pause();
            open = billing.unresolved();
        }
        return compared();
    }

    private Sides compared() {
        Map<String, Made> made = provider.payments();
        Map<String, Request> requests =
                billing.requests().stream().collect(Collectors.toMap(Request::id, Function.identity()));
        Map<String, Long> ledger = byCompany(requests);
        return new Sides(
                made.size(),
                billing.byCard(),
                made.values().stream().mapToLong(Made::refunds).sum(),
                made.values().stream().mapToLong(Made::back).sum(),
                made.keySet().stream().filter(id -> !isPaid(requests.get(id))).count(),
                billing.doubled(),
                billing.unresolved(),
                apart(byCompany(made, requests), ledger),
                apart(billing.documents(), ledger),
                active());
    }

    private static boolean isPaid(@Nullable Request request) {
        return request != null && request.paid();
    }

    private static Map<String, Long> byCompany(Map<String, Request> requests) {
        var sums = new HashMap<String, Long>();
        requests.values().forEach(request -> sums.merge(request.company(), request.left(), Long::sum));
        return sums;
    }

    /// A payment that billing has never asked for is nobody's.
    private static Map<String, Long> byCompany(Map<String, Made> made, Map<String, Request> requests) {
        var sums = new HashMap<String, Long>();
        made.forEach((id, payment) -> {
            Request request = requests.get(id);
            sums.merge(request == null ? "nobody" : request.company(), payment.amount() - payment.back(), Long::sum);
        });
        return sums;
    }

    private static long apart(Map<String, Long> one, Map<String, Long> other) {
        Set<String> companies =
                Stream.concat(one.keySet().stream(), other.keySet().stream()).collect(Collectors.toSet());
        return companies.stream()
                .mapToLong(company -> Math.abs(one.getOrDefault(company, 0L) - other.getOrDefault(company, 0L)))
                .sum();
    }

    private long active() {
        try (var connection = suite.database("subscription");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ACTIVE)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
