package io.cardea.gateway.store;

import java.nio.charset.StandardCharsets;

/// The mark of a store that took over what could be read of a damaged one. What was not told yet is not known for sure
/// then: an entry of the outbox may be lost while its passage is there.
public final class TakenOver {

    private static final byte[] KEY = "taken-over".getBytes(StandardCharsets.UTF_8);

    private TakenOver() {}

    /// From now on it is to be seen to.
    public static void mark(Writing store) {
        store.put(Table.META, KEY, new byte[0]);
    }

    /// Whether that was so; it is seen to from now on, once this transaction is committed.
    public static boolean seenTo(Writing store) {
        boolean isMarked = store.get(Table.META, KEY) != null;
        if (isMarked) {
            store.delete(Table.META, KEY);
        }
        return isMarked;
    }
}
