package io.cardea.chassis.journal;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The aggregates of one type: found by company and id, locked while they change, never changed without a
/// journal row.
///
/// A slice makes its own from [AggregateStore].
public final class Aggregates<S, C> {

    private final AggregateType<S, C> type;
    private final EntryWriter writer;
    private final Runnable wakeUp;
    private final Statements<S, C> sql;

    Aggregates(AggregateType<S, C> type, EntryWriter writer, Runnable wakeUp) {
        this.type = type;
        this.writer = writer;
        this.wakeUp = wakeUp;
        this.sql = new Statements<>(type);
    }

    public AggregateType<S, C> type() {
        return type;
    }

    /// Writes the first version.
    public Uni<Versioned<S>> create(Tx tx, Occasion occasion, S state, C change) {
        return write(tx, sql.insert, occasion, new Versioned<>(state, 1), change);
    }

    /// Locks the aggregate's row, decides, writes. A refusal fails the Uni with [Refused]; so does an outdated
    /// version.
    public Uni<Versioned<S>> change(
            Tx tx, Occasion occasion, UUID id, Expected expected, Function<S, Decision<S, C>> decide) {
        return lock(tx, occasion.company(), id).chain(before -> {
            if (!expected.allows(before.version())) {
                return Uni.createFrom().failure(expected.outdated(before.version()));
            }
            return settle(tx, occasion, before, decide.apply(before.state()));
        });
    }

    /// As above, whatever the version is.
    public Uni<Versioned<S>> change(Tx tx, Occasion occasion, UUID id, Function<S, Decision<S, C>> decide) {
        return change(tx, occasion, id, new Expected.Any(), decide);
    }

    /// Changes the aggregate where there is one and creates it where there is none.
    ///
    /// @param decide is given nothing where there is none yet; may leave it so
    public Uni<Optional<Versioned<S>>> put(
            Tx tx, Occasion occasion, UUID id, Function<Optional<S>, Decision<S, C>> decide) {
        return lockIfThere(tx, occasion.company(), id)
                .chain(before -> settle(tx, occasion, before, decide.apply(before.map(Versioned::state))));
    }

    /// The aggregate, locked until the transaction ends; [NotFound] where this company has none of that id.
    public Uni<Versioned<S>> lock(Tx tx, UUID company, UUID id) {
        return lockIfThere(tx, company, id).map(found -> found.orElseThrow(() -> notFound(id)));
    }

    /// The aggregate, locked until the transaction ends, where there is one.
    public Uni<Optional<Versioned<S>>> lockIfThere(Tx tx, UUID company, UUID id) {
        return tx.hold(id)
                .chain(() -> tx.run(sql.lock, id, company))
                .map(rows -> rows.stream().map(row -> versioned(row, 1)).findFirst());
    }

    /// All aggregates with that id in a column, locked until the transaction ends, in the order of their own
    /// ids.
    public Uni<List<Versioned<S>>> lockAll(Tx tx, UUID company, String column, UUID value) {
        return tx.run(sql.lockAll(column), value, company)
                .map(rows -> rows.stream().map(row -> versioned(row, 1)).toList());
    }

    /// Writes what was decided on an aggregate that the caller has locked, where there is one.
    public Uni<Optional<Versioned<S>>> settle(
            Tx tx, Occasion occasion, Optional<Versioned<S>> before, Decision<S, C> decision) {
        return before.isPresent()
                ? settle(tx, occasion, before.get(), decision).map(Optional::of)
                : begin(tx, occasion, decision);
    }

    /// As above, where there certainly is one.
    public Uni<Versioned<S>> settle(Tx tx, Occasion occasion, Versioned<S> before, Decision<S, C> decision) {
        return switch (decision) {
            case Decision.Refused<S, C>(var refusal) -> Uni.createFrom().failure(new Refused(refusal));
            case Decision.Unchanged<S, C>() -> Uni.createFrom().item(before);
            case Decision.Changed<S, C>(var state, var change) ->
                write(tx, sql.update, occasion, new Versioned<>(state, before.version() + 1), change);
        };
    }

    /// The aggregate as it is; [NotFound] where this company has none of that id.
    public Uni<Versioned<S>> get(SqlClient client, UUID company, UUID id) {
        return get(client, company, id, any -> true);
    }

    /// As above, for somebody to whom what they may not see does not exist.
    public Uni<Versioned<S>> get(SqlClient client, UUID company, UUID id, Predicate<S> visible) {
        return find(client, company, id)
                .map(found -> found.filter(one -> visible.test(one.state())).orElseThrow(() -> notFound(id)));
    }

    /// The aggregate as it is, where there is one.
    public Uni<Optional<Versioned<S>>> find(SqlClient client, UUID company, UUID id) {
        return client.preparedQuery(sql.find)
                .execute(Sql.tuple(company, id))
                .map(rows -> all(rows).stream().findFirst());
    }

    /// A page of a company's aggregates in the order of their ids.
    ///
    /// @param filter column name to value, or to a collection of which it must be one; of several columns, with
    ///     commas between, any may have it; entries without a value are left out; never a name from a client
    public Uni<Page<Versioned<S>>> page(
            SqlClient client, UUID company, Map<String, ? extends @Nullable Object> filter, Cursor cursor) {
        List<String> conditions = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, company, cursor.after(), cursor.limit() + 1);
        filter.forEach((column, value) -> {
            if (value instanceof Collection<?> none && none.isEmpty()) {
                conditions.add("false");
            } else if (value != null) {
                values.add(value);
                conditions.add(Statements.condition(column, value, values.size()));
            }
        });
        return client.preparedQuery(sql.page(conditions))
                .execute(Sql.tuple(values))
                .map(rows -> cursor.page(all(rows), v -> type.id().apply(v.state())));
    }

    private Uni<Optional<Versioned<S>>> begin(Tx tx, Occasion occasion, Decision<S, C> decision) {
        return switch (decision) {
            case Decision.Refused<S, C>(var refusal) -> Uni.createFrom().failure(new Refused(refusal));
            case Decision.Unchanged<S, C>() -> Uni.createFrom().item(Optional.empty());
            case Decision.Changed<S, C>(var state, var change) ->
                create(tx, occasion, state, change).map(Optional::of);
        };
    }

    private Uni<Versioned<S>> write(Tx tx, SetStatement statement, Occasion occasion, Versioned<S> after, C change) {
        JournalEntry entry = writer.entry(type, occasion, after, change);
        tx.afterCommit(wakeUp);
        return tx.run(statement, entry.values()).replaceWith(after);
    }

    private List<Versioned<S>> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> versioned(row, 0))
                .toList();
    }

    private Versioned<S> versioned(Row row, int from) {
        return new Versioned<>(writer.read(row.getString(from + 1), type.stateClass()), row.getLong(from));
    }

    private Refused notFound(UUID id) {
        return new Refused(new NotFound(type.name(), id.toString()));
    }
}
