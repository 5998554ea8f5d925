package io.cardea.chassis.web;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.chassis.refusal.Refused;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where a page begins: after which id, and how many items it holds. Stays right while rows are added or removed.
///
/// @param limit 1 to 200
public record Cursor(UUID after, int limit) {

    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int MOST = 200;
    private static final int USUAL = 50;

    /// From the query parameters `cursor` and `limit`; refuses what no page of ours ever handed out.
    public static Cursor of(@Nullable String cursor, @Nullable Integer limit) {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw new Refused(new InvalidField("limit", "limit must be 1 to " + MOST + "."));
        }
        return new Cursor(cursor == null ? BEGINNING : decode(cursor), size);
    }

    /// The page made of rows that were read with one more than the limit.
    public <T> Page<T> page(List<T> rows, Function<T, UUID> id) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, encode(id.apply(items.getLast())));
    }

    private static String encode(UUID id) {
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static UUID decode(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != 16) {
                throw new Refused(new Unreadable());
            }
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (IllegalArgumentException e) {
            throw new Refused(new Unreadable());
        }
    }

    /// Not a cursor of ours.
    @Code("page.cursor-invalid")
    record Unreadable() implements Refusal {

        @Override
        public String detail() {
            return "The cursor is not one that a page handed out.";
        }

        @Override
        public String field() {
            return "cursor";
        }
    }
}
