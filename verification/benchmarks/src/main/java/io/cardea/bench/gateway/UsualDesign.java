package io.cardea.bench.gateway;

import io.cardea.stack.postgres.PostgresNode;
import io.cardea.stack.postgres.PostgresSettings;
import io.cardea.stack.process.Child;
import io.cardea.stack.process.Command;
import io.cardea.stack.process.Ports;
import io.cardea.stack.process.Tools;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A database full of passes, and a server that reads it for every check.
///
/// @param name what is read
public record UsualDesign(String name, Server server, Child database) implements AutoCloseable {

    private static final String CREDENTIAL = "card-%010d";

    /// One row by its primary key, by JDBC.
    public static UsualDesign ofJdbc(Path folder, int members) {
        return ofPostgres(folder, members, "one PostgreSQL read, JDBC", "jdbc");
    }

    /// One row by its primary key, many of them at a time on one connection.
    public static UsualDesign ofPostgres(Path folder, int members) {
        return ofPostgres(folder, members, "one PostgreSQL read, pipelined", "postgresql");
    }

    private static UsualDesign ofPostgres(Path folder, int members, String name, String kind) {
        PostgresNode node = PostgresNode.start(PostgresSettings.forTests(folder));
        try (var connection = node.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists passes");
            statement.execute("create table passes (credential text primary key, pass text not null)");
            statement.execute("insert into passes select 'card-' || lpad(i::text, 10, '0'), '"
                    + PassText.at(ReadingServer.SITE) + "' from generate_series(0, " + (members - 1) + ") i");
            statement.execute("vacuum analyze passes");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new UsualDesign(name, Server.reading(folder, kind, node.port(), "test"), node.child());
    }

    /// One key; nothing where Redis is not installed.
    public static Optional<UsualDesign> ofRedis(Path folder, int members) {
        return Tools.find("redis-server").map(program -> {
            int port = Ports.free();
            List<String> words = List.of(
                    program.toString(), "--port", "" + port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no");
            Child redis = Child.start(
                    new Command("redis", words, Map.of(), folder.resolve("redis.log"), Command.Ending.TERM));
            redis.awaitReady(Duration.ofSeconds(30), () -> Ports.isListening(port));
            fill(port, members);
            return new UsualDesign("one Redis GET", Server.reading(folder, "redis", port, ""), redis);
        });
    }

    private static void fill(int port, int members) {
        String script =
                "for i = 0, ARGV[1] - 1 do redis.call('SET', string.format('" + CREDENTIAL + "', i), ARGV[2]) end";
        if (!Tools.succeeds(
                "redis-cli", "-p", "" + port, "EVAL", script, "0", "" + members, PassText.at(ReadingServer.SITE))) {
            throw new IllegalStateException("redis-cli could not fill Redis");
        }
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
