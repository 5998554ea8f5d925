package io.cardea.bench.gateway;

import io.cardea.stack.postgres.PostgresNode;
import io.cardea.stack.postgres.PostgresSettings;
import io.cardea.stack.process.Child;
import io.cardea.stack.process.Command;
import io.cardea.stack.process.Ports;
import io.cardea.stack.process.Tools;
import io.cardea.usual.PassText;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A database full of passes, and servers that read it for every check.
public final class PassDatabase implements AutoCloseable {

    private static final String CREDENTIAL = "card-%010d";
    private static final String PASSWORD = "test";

    private final Path folder;
    private final Kind kind;
    private final int port;
    private final Child process;

    private PassDatabase(Path folder, Kind kind, int port, Child process) {
        this.folder = folder;
        this.kind = kind;
        this.port = port;
        this.process = process;
    }

    /// Which database it is, and how a service that uses it is told where it is.
    enum Kind {
        POSTGRESQL("usual.postgresql", "jdbc:postgresql://127.0.0.1:%d/postgres?prepareThreshold=1", "/rows/checks"),
        REDIS("usual.redis", "redis://127.0.0.1:%d", "/keys/checks");

        private final String property;
        private final String address;
        private final String path;

        Kind(String property, String address, String path) {
            this.property = property;
            this.address = address;
            this.path = path;
        }
    }

    /// One row for each, with a primary key.
    public static PassDatabase ofRows(Path folder, int members) {
        PostgresNode node = PostgresNode.start(PostgresSettings.forTests(folder));
        try (var connection = node.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists passes");
            statement.execute("create table passes (credential text primary key, pass text not null)");
            statement.execute("insert into passes select 'card-' || lpad(i::text, 10, '0'), '" + PassText.ofTenYears()
                    + "' from generate_series(0, " + (members - 1) + ") i");
            statement.execute("vacuum analyze passes");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new PassDatabase(folder, Kind.POSTGRESQL, node.port(), node.child());
    }

    /// One key for each; nothing where Redis is not installed.
    public static Optional<PassDatabase> ofKeys(Path folder, int members) {
        return Tools.find("redis-server").map(program -> {
            int port = Ports.free();
            List<String> words = List.of(
                    program.toString(), "--port", "" + port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no");
            Child redis = Child.start(
                    new Command("redis", words, Map.of(), folder.resolve("redis.log"), Command.Ending.TERM));
            redis.awaitReady(Duration.ofSeconds(30), () -> Ports.isListening(port));
            fill(port, members);
            return new PassDatabase(folder, Kind.REDIS, port, redis);
        });
    }

    private static void fill(int port, int members) {
        String script =
                "for i = 0, ARGV[1] - 1 do redis.call('SET', string.format('" + CREDENTIAL + "', i), ARGV[2]) end";
        if (!Tools.succeeds("redis-cli", "-p", "" + port, "EVAL", script, "0", "" + members, PassText.ofTenYears())) {
            throw new IllegalStateException("redis-cli could not fill Redis");
        }
    }

    /// A REST service as teams usually write it.
    public Server usualService() {
        return Server.usual(
                folder,
                List.of(
                        "-D" + kind.property + "=" + kind.address.formatted(port),
                        "-Dquarkus.datasource.password=" + PASSWORD));
    }

    /// Where that takes checks.
    public String usualPath() {
        return kind.path;
    }

    /// A server by hand that does nothing else, many reads at a time on a few connections.
    public Server byHand() {
        return Server.reading(folder, kind, port, PASSWORD);
    }

    @Override
    public void close() {
        process.close();
    }
}
