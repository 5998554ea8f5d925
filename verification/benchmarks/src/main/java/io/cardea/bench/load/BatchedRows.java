package io.cardea.bench.load;

import io.cardea.stack.suite.LocalSuite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;

/// The least that rows could cost which are written together: by one statement of many rows, a transaction each,
/// into the database server of the suite, in a database of its own.
public final class BatchedRows {

    private static final String DATABASE = "batched_rows";
    private static final int BATCH = 500;

    /// As long as a usual state or message.
    private static final String STATE = "{\"said\":\"%s\"}".formatted("a row of a batch ".repeat(35));

    private final LocalSuite suite;

    public BatchedRows(LocalSuite suite) {
        this.suite = suite;
    }

    /// Writes so many.
    ///
    /// @return rows per second
    public double perSecond(int rows) {
        try {
            make();
            try (Connection connection = suite.database(DATABASE)) {
                write(connection, rows / 10);
                long begin = System.nanoTime();
                write(connection, rows);
                return rows / BATCH * BATCH / ((System.nanoTime() - begin) / 1e9);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make() throws SQLException {
        try (var connection = suite.database("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("create database " + DATABASE);
        }
        try (var connection = suite.database(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("create table batched_rows"
                    + " (id uuid primary key, company uuid not null, version bigint not null, state jsonb not null)");
            statement.execute("create index batched_rows_of_company on batched_rows (company, id)");
        }
    }

    private static void write(Connection connection, int rows) throws SQLException {
        UUID company = UUID.randomUUID();
        try (var insert = connection.prepareStatement(
                "insert into batched_rows select id, ?, 1, ?::jsonb from unnest(?::uuid[]) as given (id)")) {
            for (int i = 0; i < rows / BATCH; i++) {
                insert.setObject(1, company);
                insert.setString(2, STATE);
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "uuid",
                                IntStream.range(0, BATCH)
                                        .mapToObj(_ -> UUID.randomUUID())
                                        .toArray()));
                insert.executeUpdate();
            }
        }
    }
}
