package io.cardea.chassis.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One open transaction. All statements of one unit of work go through it, one after the other; several units of
/// work can go through one transaction in step ([#each]), and then the same statement of several is run once for
/// all of them.
public final class Tx {

    private final SqlConnection connection;
    private final InStep steps;
    private final List<Runnable> afterCommit;
    private final List<Last> last;
    private volatile boolean wrote;

    Tx(SqlConnection connection) {
        this(connection, new InStep(connection), new ArrayList<>(1), new ArrayList<>(1));
    }

    private Tx(SqlConnection connection, InStep steps, List<Runnable> afterCommit, List<Last> last) {
        this.connection = connection;
        this.steps = steps;
        this.afterCommit = afterCommit;
        this.last = last;
    }

    /// A statement that waits for the end.
    private record Last(SetStatement statement, @Nullable Object[] values) {}

    /// For a statement of one's own.
    public SqlConnection connection() {
        wrote = true;
        return connection;
    }

    /// Runs the statement for one row of parameters.
    ///
    /// @return the rows that it returns for them
    public Uni<List<Row>> run(SetStatement statement, @Nullable Object... values) {
        wrote |= statement.writes();
        return steps.run(statement, values);
    }

    /// Runs the statement when all other work of the transaction is done, right before the commit; it returns
    /// nothing. For what everybody writes, whatever else they have locked: it is locked last by all.
    public void last(SetStatement statement, @Nullable Object... values) {
        wrote = true;
        synchronized (last) {
            last.add(new Last(statement, values));
        }
    }

    /// Makes the others who go in step wait for this until this unit of work is done. Take it before you read
    /// what you mean to change; [io.cardea.chassis.journal.Aggregates] do so by themselves.
    public Uni<Void> hold(Object key) {
        return steps.hold(this, key);
    }

    /// Does the work for each of these, in step. It comes out as if it had been done for one after the other, in
    /// an order that nobody should rely on. Fails when one of them does, and then nothing of it will be
    /// committed.
    public <T> Uni<Void> each(Collection<T> all, BiFunction<Tx, T, Uni<Void>> work) {
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().emitter(whoWaits -> {
            var walkers = new Walkers(steps, all.size(), whoWaits);
            all.forEach(one -> {
                var walker = new Tx(connection, steps, afterCommit, last);
                Uni.createFrom()
                        .deferred(() -> work.apply(walker, one))
                        .subscribe()
                        .with(_ -> walkers.done(walker, null), why -> walkers.done(walker, why));
            });
            steps.standAside();
        });
    }

    /// Does the work for each of these, one after the other.
    public <T> Uni<Void> inTurn(Collection<T> all, Function<T, Uni<Void>> work) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (T one : all) {
            done = done.chain(() -> work.apply(one));
        }
        return done;
    }

    /// Runs once the transaction is committed; is forgotten when it rolls back. Wakes things up, must not fail.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /// May this unit of work have changed anything?
    boolean wrote() {
        return wrote;
    }

    /// All work is done: now what was to be last.
    Uni<Void> finish() {
        var statements = new LinkedHashMap<SetStatement, List<Last>>();
        last.forEach(one -> statements
                .computeIfAbsent(one.statement(), _ -> new ArrayList<>())
                .add(one));
        return inTurn(
                statements.values(),
                some -> each(
                        some,
                        (walker, one) ->
                                walker.run(one.statement(), one.values()).replaceWithVoid()));
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
