package io.cardea.bench.load;

import io.cardea.stack.suite.LocalSuite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What billing-service has written down.
final class BillingBook {

    private static final String UNRESOLVED = """
            select (select count(*) from payment_requests where status in ('UNKNOWN', 'NOT_SENT', 'PENDING'))
                + (select count(*) from payment_requests, jsonb_array_elements(state -> 'refunds') as refund
                    where refund ->> 'state' in ('UNKNOWN', 'NOT_SENT', 'PENDING'))""";
    private static final String DOUBLED = "select count(*) from (select invoice from payment_requests"
            + " where status = 'SUCCEEDED' group by invoice having count(*) > 1) as twice";
    private static final String MOVED =
            "select count(*) filter (where status = 'SUCCEEDED') + count(moved_back_at)" + " from payment_requests";
    private static final String BY_CARD =
            "select count(*) from payment_requests where status = 'SUCCEEDED' and state ->> 'method' is not null";
    private static final String SOME_PAID =
            "select id::text from payment_requests where status = 'SUCCEEDED' order by reverse(id::text) limit %d";
    private static final String REQUESTS = """
            select id::text, company::text, status = 'SUCCEEDED', (state #>> '{amount,amount}')::bigint,
                (select coalesce(sum((refund #>> '{amount,amount}')::bigint), 0)
                    from jsonb_array_elements(state -> 'refunds') as refund where refund ->> 'state' = 'SUCCEEDED')
            from payment_requests""";

    /// Nothing is sold with tax here.
    private static final String DOCUMENTS = """
            select company::text, sum(amount) from (
                select company, (state #>> '{total,amount}')::bigint as amount from invoices where status = 'PAID'
                union all
                select company, -(state #>> '{item,price,amount}')::bigint from credit_notes) as documents
            group by company""";

    private final LocalSuite suite;

    BillingBook(LocalSuite suite) {
        this.suite = suite;
    }

    /// A payment request.
    ///
    /// @param back how much of it went back
    record Request(String id, String company, boolean paid, long amount, long back) {

        long left() {
            return paid ? amount - back : 0;
        }
    }

    List<Request> requests() {
        return rows(
                REQUESTS,
                row -> new Request(text(row, 1), text(row, 2), row.getBoolean(3), row.getLong(4), row.getLong(5)));
    }

    /// By company, what paid invoices are over less what credit notes are.
    Map<String, Long> documents() {
        var sums = new HashMap<String, Long>();
        rows(DOCUMENTS, row -> sums.put(text(row, 1), row.getLong(2)));
        return sums;
    }

    /// So many paid requests, from the whole of them.
    List<String> somePaid(int count) {
        return rows(SOME_PAID.formatted(count), row -> text(row, 1));
    }

    /// Payments and refunds of which nobody knows.
    long unresolved() {
        return number(UNRESOLVED);
    }

    /// Invoices paid more than once.
    long doubled() {
        return number(DOUBLED);
    }

    /// How many requests are paid, and of how many something went back.
    long moved() {
        return number(MOVED);
    }

    /// How many are paid by a stored card.
    long byCard() {
        return number(BY_CARD);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return String.valueOf(row.getString(column));
    }

    private long number(String query) {
        return rows(query, row -> row.getLong(1)).getFirst();
    }

    private <T> List<T> rows(String query, Reading<T> reading) {
        var read = new ArrayList<T>();
        try (var connection = suite.database("billing");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                read.add(reading.of(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
