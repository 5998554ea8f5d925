package io.cardea.bench.load;

import io.cardea.stack.suite.LocalSuite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The least that a command could cost: one row inserted and committed, again and again, into the database
/// server of the suite, in a database of its own.
public final class SingleRows {

    private static final String DATABASE = "single_rows";

    private final LocalSuite suite;
    private final int connections;

    public SingleRows(LocalSuite suite, int connections) {
        this.suite = suite;
        this.connections = connections;
    }

    /// So many transactions over all connections.
    ///
    /// @return transactions per second
    public double perSecond(int transactions) {
        try {
            make();
            run(transactions / 4);
            return run(transactions);
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
            statement.execute("create table single_rows (id uuid primary key, company uuid not null, said text)");
        }
    }

    private double run(int transactions) throws ExecutionException, InterruptedException {
        long begin = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> {
                    insert(transactions / connections);
                    return null;
                }));
            }
        }
        for (var one : running) {
            one.get();
        }
        return transactions / connections * connections / ((System.nanoTime() - begin) / 1e9);
    }

    private void insert(int transactions) throws SQLException {
        try (Connection connection = suite.database(DATABASE);
                var insert = connection.prepareStatement("insert into single_rows values (?, ?, ?)")) {
            for (int i = 0; i < transactions; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, UUID.randomUUID());
                insert.setString(3, "one row, one transaction");
                insert.executeUpdate();
            }
        }
    }
}
