package io.cardea.chassis.database;

import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;

/// One open transaction. All statements of one unit of work go through it, one after the other.
public final class Tx {

    private final SqlConnection connection;
    private final List<Runnable> afterCommit = new ArrayList<>(1);

    Tx(SqlConnection connection) {
        this.connection = connection;
    }

    public SqlConnection connection() {
        return connection;
    }

    /// Runs once the transaction is committed; is forgotten when it rolls back. Wakes things up, must not fail.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
