package io.cardea.bench.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

/// Reads the pass of a credential from a database: once for every check.
@FunctionalInterface
interface PassReader {

    /// The pass as text.
    Future<String> read(String credential);

    /// From a row, by its primary key: the statement is prepared once, and many are under way on one connection.
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
