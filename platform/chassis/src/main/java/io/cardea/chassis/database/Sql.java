package io.cardea.chassis.database;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Small conversions between Java's values and the client's.
public final class Sql {

    private Sql() {}

    /// Parameters in order; instants become UTC offsets, enums their names, collections arrays.
    public static Tuple tuple(@Nullable Object... values) {
        Tuple tuple = Tuple.tuple();
        for (Object value : values) {
            tuple.addValue(parameter(value));
        }
        return tuple;
    }

    /// As above, from a list.
    public static Tuple tuple(List<? extends @Nullable Object> values) {
        return tuple(values.toArray());
    }

    static @Nullable Object parameter(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case byte[] bytes -> Buffer.buffer(bytes);
            case Collection<?> many -> array(many.stream().map(Sql::parameter).toList());
            case null -> null;
            default -> value;
        };
    }

    /// The client insists on an array of the elements' own type. An empty one has none, and fits nowhere.
    private static Object[] array(List<?> values) {
        Class<?> type = values.isEmpty() ? Object.class : values.getFirst().getClass();
        return values.toArray((Object[]) Array.newInstance(type, values.size()));
    }

    /// The ids in the only column, in the order of the rows.
    public static Set<UUID> ids(RowSet<Row> rows) {
        var ids = new LinkedHashSet<UUID>();
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    /// The instant of a `timestamptz` column.
    public static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }
}
