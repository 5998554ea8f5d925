package io.cardea.bench.load;

import io.cardea.stack.postgres.PostgresNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Invoices of one company with their numbers, written in batches of which each is a transaction: numbers from the
/// company's counter, as billing-service takes them, or from a sequence.
public final class NumberedRows {

    private static final String DATABASE = "numbered_rows";
    private static final String STATE = "{\"said\":\"%s\"}".formatted("a row of a batch ".repeat(35));

    /// The statement of billing-service's `DocumentNumbers`, and what it is used for.
    private static final String FROM_COUNTER = """
            with given as (select * from unnest(?::uuid[]) with ordinality as given (id, n)),
            wanted as (select count(*) as many from given),
            taken as (
                insert into document_numbers as counter (company, series, year, last)
                select ?, 'INVOICE', 2026, many from wanted
                on conflict (company, series, year) do update set last = counter.last + excluded.last
                returning last),
            numbered as (select id, last - many + n as number from given, wanted, taken)
            insert into invoices select id, ?, 1, ?::jsonb, '2026-' || lpad(number::text, 6, '0') from numbered""";

    private static final String FROM_SEQUENCE = """
            with given as (select * from unnest(?::uuid[]) with ordinality as given (id, n)),
            numbered as (select id, ?::uuid, nextval('invoice_numbers') as number from given order by n)
            insert into invoices select id, ?, 1, ?::jsonb, '2026-' || lpad(number::text, 6, '0') from numbered""";

    /// Where numbers come from.
    public enum Source {
        COUNTER(FROM_COUNTER),
        SEQUENCE(FROM_SEQUENCE);

        private final String statement;

        Source(String statement) {
            this.statement = statement;
        }
    }

    private final PostgresNode server;

    public NumberedRows(PostgresNode server) {
        this.server = server;
        server.provide(DATABASE, DATABASE);
    }

    /// Writes so many.
    ///
    /// @param writers at the same time
    /// @return rows per second
    public double perSecond(Source source, int rows, int batch, int writers) {
        try {
            make();
            run(source, rows / 4, batch, writers);
            return run(source, rows, batch, writers);
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void make() throws SQLException {
        try (var connection = server.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists invoices, document_numbers");
            statement.execute("drop sequence if exists invoice_numbers");
            statement.execute("create sequence invoice_numbers");
            statement.execute(
                    "create table invoices (id uuid primary key, company uuid not null,"
                            + " version bigint not null, state jsonb not null, number text not null, unique (company, number))");
            statement.execute("create table document_numbers (company uuid not null, series text not null,"
                    + " year int not null, last bigint not null, primary key (company, series, year))"
                    + " with (fillfactor = 50)");
        }
    }

    private double run(Source source, int rows, int batch, int writers)
            throws ExecutionException, InterruptedException {
        UUID company = UUID.randomUUID();
        int batches = rows / batch / writers;
        long begin = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                running.add(threads.submit(() -> {
                    write(source, company, batches, batch);
                    return null;
                }));
            }
        }
        for (var one : running) {
            one.get();
        }
        return (double) batches * batch * writers / ((System.nanoTime() - begin) / 1e9);
    }

    private void write(Source source, UUID company, int batches, int batch) throws SQLException {
        try (Connection connection = server.connect(DATABASE);
                var insert = connection.prepareStatement(source.statement)) {
            insert.setObject(2, company);
            insert.setObject(3, company);
            insert.setString(4, STATE);
            for (int i = 0; i < batches; i++) {
                Object[] ids = IntStream.range(0, batch)
                        .mapToObj(_ -> UUID.randomUUID())
                        .toArray();
                insert.setArray(1, connection.createArrayOf("uuid", ids));
                insert.executeUpdate();
            }
        }
    }
}
