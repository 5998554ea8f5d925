package io.cardea.chassis.database;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Small conversions between Java's values and the client's.
public final class Sql {

    private Sql() {}

    /// Parameters in order; instants become UTC offsets, enums their names.
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
            case null -> null;
            default -> value;
        };
    }

    /// The instant of a `timestamptz` column.
    public static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }
}
