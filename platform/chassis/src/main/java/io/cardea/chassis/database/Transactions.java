package io.cardea.chassis.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/// Opens transactions. Work once begun is carried to its end: a client that hangs up cancels its own waiting, not the
/// transaction (docs/decisions/0003).
@ApplicationScoped
public class Transactions {

    private final Pool pool;

    Transactions(Pool pool) {
        this.pool = pool;
    }

    /// Runs `work` in a transaction; commits when its Uni completes, rolls back when it fails.
    public <T> Uni<T> inTransaction(Function<Tx, Uni<T>> work) {
        Uni<T> transaction = Uni.createFrom().deferred(() -> {
            Tx[] opened = new Tx[1];
            return pool.withTransaction(connection -> {
                        opened[0] = new Tx(connection);
                        return work.apply(opened[0]).call(() -> opened[0].finish());
                    })
                    .invoke(() -> opened[0].committed());
        });
        return detached(transaction);
    }

    /// Reads outside of a transaction.
    public Pool pool() {
        return pool;
    }

    private static <T> Uni<T> detached(Uni<T> uni) {
        return Uni.createFrom().emitter(emitter -> uni.subscribe().with(emitter::complete, emitter::fail));
    }
}
