package io.cardea.gateway.ledger;

import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import io.cardea.gateway.zone.Presences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Drops passages and scans that are older than anybody will ask about. What is not published stays in the outbox
/// however old it is.
final class Forgetting {

    private static final byte[] NOTHING = {};
    private static final int BATCH = 500;

    private Forgetting() {}

    /// Drops what was decided before this instant of the real clock.
    ///
    /// @return how many passages went
    static int decidedBefore(Store store, Instant limit) {
        List<byte[]> seen = store.read(view -> Presences.seenBefore(view, limit));
        inBatches(store, seen, (view, key) -> Presences.forget(view, key, limit));
        drop(store, Table.SCANS, store.read(view -> scansBefore(view, limit)));
        List<byte[]> passages = store.read(view -> passagesBefore(view, limit));
        inBatches(store, passages, Ledger::forget);
        drop(store, Table.OFFLINE, store.read(Forgetting::numbersOfForgotten));
        return passages.size();
    }

    // In small transactions, so that no card waits for long.
    private static void drop(Store store, Table table, List<byte[]> keys) {
        inBatches(store, keys, (view, key) -> view.delete(table, key));
    }

    private static void inBatches(Store store, List<byte[]> keys, BiConsumer<Writing, byte[]> drop) {
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<byte[]> batch = keys.subList(from, Math.min(from + BATCH, keys.size()));
            store.write(view -> {
                batch.forEach(key -> drop.accept(view, key));
                return batch.size();
            });
        }
    }

    // Of each gate the last one stays: behind it the next gap begins.
    private static List<byte[]> numbersOfForgotten(Reading store) {
        List<byte[]> old = new ArrayList<>();
        byte[][] before = {NOTHING};
        store.scan(Table.OFFLINE, new byte[0], (key, decision) -> {
            if (before[0].length > 0 && new Unpacking(before[0]).id().equals(new Unpacking(key).id())) {
                old.add(before[0]);
            }
            before[0] = store.get(Table.DECISIONS, decision) == null ? key : NOTHING;
            return true;
        });
        return old;
    }

    private static List<byte[]> passagesBefore(Reading store, Instant limit) {
        List<byte[]> old = new ArrayList<>();
        store.scan(Table.DECISIONS, new byte[0], (key, passage) -> {
            boolean isOld = PendingUses.decidedAt(new Unpacking(key).id()).isBefore(limit);
            return isOld && old.add(key);
        });
        return old;
    }

    private static List<byte[]> scansBefore(Reading store, Instant limit) {
        List<byte[]> old = new ArrayList<>();
        store.scan(Table.SCANS, new byte[0], (key, decision) -> {
            UUID id = new Unpacking(decision).id();
            return !PendingUses.decidedAt(id).isBefore(limit) || old.add(key);
        });
        return old;
    }
}
