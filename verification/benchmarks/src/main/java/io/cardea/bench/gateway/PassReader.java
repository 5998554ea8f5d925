package io.cardea.bench.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/// Reads the pass of a credential from a database: once for every check.
@FunctionalInterface
interface PassReader {

    /// As many as 64 connections keep busy on two cores.
    int THREADS = 16;

    /// The pass as text.
    Future<String> read(String credential);

    /// From a row, by its primary key, as most services read: by JDBC, a thread and a connection for each that is under
    /// way.
    static PassReader ofJdbc(Vertx vertx, int port, String password) {
        WorkerExecutor threads = vertx.createSharedWorkerExecutor("jdbc", THREADS);
        ThreadLocal<PreparedStatement> statements = ThreadLocal.withInitial(() -> statement(port, password));
        return credential -> threads.executeBlocking(() -> passOf(statements.get(), credential), false)
                .compose(text -> Future.succeededFuture(Objects.requireNonNull(text)));
    }

    private static PreparedStatement statement(int port, String password) {
        try {
            return DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/postgres?prepareThreshold=1",
                            "postgres",
                            password)
                    .prepareStatement("select pass from passes where credential = ?");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String passOf(PreparedStatement statement, String credential) throws SQLException {
        statement.setString(1, credential);
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return Objects.requireNonNull(rows.getString(1));
        }
    }

    /// The same without a thread for each: the statement is prepared once, and many are under way on one connection.
    static PassReader ofPostgres(Vertx vertx, int port, String password) {
        SqlClient client = PgBuilder.client()
                .connectingTo(new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setDatabase("postgres")
                        .setUser("postgres")
                        .setPassword(password)
                        .setCachePreparedStatements(true)
                        .setPipeliningLimit(64))
                .with(new PoolOptions().setMaxSize(4))
                .using(vertx)
                .build();
        return credential -> client.preparedQuery("select pass from passes where credential = $1")
                .execute(Tuple.of(credential))
                .map(rows -> rows.iterator().next().getString(0));
    }

    /// From a key.
    static PassReader ofRedis(Vertx vertx, int port) {
        Future<RedisConnection> connection =
                Redis.createClient(vertx, "redis://127.0.0.1:" + port).connect();
        return credential -> connection
                .compose(redis -> redis.send(Request.cmd(Command.GET).arg(credential)))
                .map(String::valueOf);
    }
}
