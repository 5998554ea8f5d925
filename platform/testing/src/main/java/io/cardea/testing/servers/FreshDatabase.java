package io.cardea.testing.servers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/// An empty database and the user that owns it, both of the same name, which is the password too.
public record FreshDatabase(String server, String name) {

    public static FreshDatabase on(String server) {
        var database = new FreshDatabase(server, "test_" + Long.toString(System.nanoTime(), 36));
        database.create();
        return database;
    }

    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:" + server + "/" + name,
                "quarkus.datasource.reactive.url",
                server + "/" + name,
                "quarkus.datasource.username",
                name,
                "quarkus.datasource.password",
                name);
    }

    private void create() {
        try (var connection = DriverManager.getConnection("jdbc:" + server + "/postgres", "postgres", "test");
                var statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + name + "'");
            statement.execute("create database " + name + " owner " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the database " + name, e);
        }
    }
}
