package io.cardea.stack.postgres;

import io.cardea.stack.place.Folders;
import io.cardea.stack.process.Child;
import io.cardea.stack.process.Command;
import io.cardea.stack.process.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A running PostgreSQL server. Closing it is a fast shutdown; the data stays.
public final class PostgresNode implements AutoCloseable {
    private static final String SUPERUSER = "postgres";

    private final PostgresSettings settings;
    private final int port;
    private final Child child;

    private PostgresNode(PostgresSettings settings, int port, Child child) {
        this.settings = settings;
        this.port = port;
        this.child = child;
    }

    /// Starts the server, on data that it makes if there is none, and returns when it answers.
    ///
    /// @throws io.cardea.stack.process.NotStarted when it does not
    public static PostgresNode start(PostgresSettings settings) {
        var bundle = Bundle.unpacked();
        var unprivileged = Unprivileged.here();
        if (!Files.exists(settings.data().resolve("PG_VERSION"))) {
            new Cluster(bundle, unprivileged, settings).make();
        }
        unprivileged.own(settings.data());
        var port = Ports.orFree(settings.port());
        var child = Child.start(command(bundle, unprivileged, settings, port));
        var node = new PostgresNode(settings, port, child);
        child.awaitReady(Duration.ofSeconds(60), node::answers);
        return node;
    }

    private static Command command(Bundle bundle, Unprivileged unprivileged, PostgresSettings settings, int port) {
        var words = new ArrayList<>(unprivileged.prefix());
        words.addAll(List.of(
                bundle.program("postgres"),
                "-D",
                settings.data().toAbsolutePath().toString()));
        settings(settings.keeping(), port).forEach((key, value) -> words.addAll(List.of("-c", key + "=" + value)));
        return new Command("postgresql", words, Map.of(), settings.log(), Command.Ending.INT);
    }

    private static Map<String, String> settings(boolean keeping, int port) {
        var durable = keeping ? "on" : "off";
        return Map.of(
                "port", String.valueOf(port),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "150",
                "shared_buffers", "256MB",
                "max_wal_size", "2GB",
                "jit", "off",
                "fsync", durable,
                "full_page_writes", durable,
                "log_timezone", "UTC");
    }

    private boolean answers() {
        try (var _ = connect(SUPERUSER)) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /// Makes a database and a user that owns it, both of the given name, unless they are there; sets the password
    /// anyway.
    ///
    /// @param name lower case letters and underscores
    public void provide(String name, String password) {
        requirePlain(name);
        requirePlain(password);
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password '" + password + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the database " + name, e);
        }
    }

    /// Names and passwords go into SQL text, where parameters are not possible.
    private static void requirePlain(String text) {
        if (!text.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("Only letters, digits, _ and - are possible here");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    /// A connection of the superuser to the database.
    public Connection connect(String database) throws SQLException {
        return connect(port, database, settings.password());
    }

    /// The same, to a server that somebody else has started.
    public static Connection connect(int port, String database, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, password);
    }

    public int port() {
        return port;
    }

    /// For JDBC, with neither user nor password in it.
    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    /// For the Vert.x client, with neither user nor password in it.
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Child child() {
        return child;
    }

    public Path data() {
        return settings.data();
    }

    @Override
    public void close() {
        child.close();
    }

    /// Closes it and forgets its data.
    public void closeAndForget() {
        close();
        Folders.delete(settings.data());
    }
}
