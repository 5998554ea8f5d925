package io.cardea.gateway.ledger;

import io.cardea.access.Credits;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The uses that were taken at some gate and that a pass may not count yet, by subscription and decision.
public final class PendingUses {

    /// How many passages a pass names at most as counted last. One that names fewer names all.
    private static final int ALL_THAT_A_PASS_NAMES = 128;

    // A counted use is not removed at once: another card's pass of the same subscription may still be on its way.
    private static final Duration LINGERS = Duration.ofMinutes(1);

    private static final long FOR_GOOD = Long.MAX_VALUE;

    private PendingUses() {}

    /// Sets uses aside until somebody says whether the persons went through, or until this instant of the real clock.
    public static void hold(Writing store, UUID subscription, UUID decision, int uses, Instant until) {
        store.put(Table.PENDING, key(subscription, decision), entry(until.toEpochMilli(), uses));
    }

    /// The uses are taken.
    public static void spend(Writing store, UUID subscription, UUID decision, int uses) {
        store.put(Table.PENDING, key(subscription, decision), entry(FOR_GOOD, uses));
    }

    /// The use is taken.
    public static void spend(Writing store, UUID subscription, UUID decision) {
        spend(store, subscription, decision, 1);
    }

    /// The person did not go through.
    public static void release(Writing store, UUID subscription, UUID decision) {
        store.delete(Table.PENDING, key(subscription, decision));
    }

    /// The uses that these credits do not count, and whose hold has not run out.
    public static int count(Reading store, UUID subscription, Credits credits, Instant now) {
        int[] count = {0};
        store.scan(Table.PENDING, Ledger.id(subscription), (key, value) -> {
            Unpacking entry = new Unpacking(value);
            if (entry.longNumber() > now.toEpochMilli() && !isCounted(credits, decisionOf(key))) {
                // An entry from before groups went through on one scan ends here.
                count[0] += entry.hasMore() ? entry.number() : 1;
            }
            return true;
        });
        return count[0];
    }

    /// A pass came that has counted: what it names, and holds that have run out, go away after a moment.
    public static void settle(Writing store, UUID subscription, Credits credits, Instant now) {
        List<byte[]> settled = new ArrayList<>();
        store.scan(Table.PENDING, Ledger.id(subscription), (key, until) -> {
            UUID decision = decisionOf(key);
            boolean over = new Unpacking(until).longNumber() <= now.toEpochMilli();
            if ((over || isCounted(credits, decision))
                    && decidedAt(decision).plus(LINGERS).isBefore(now)) {
                settled.add(key);
            }
            return true;
        });
        settled.forEach(key -> store.delete(Table.PENDING, key));
    }

    /// Whether these credits are what was left after this passage.
    public static boolean isCounted(Credits credits, UUID decision) {
        if (credits.counted().contains(decision)) {
            return true;
        }
        return credits.counted().size() >= ALL_THAT_A_PASS_NAMES
                && credits.counted().stream()
                        .allMatch(counted -> decidedAt(decision).isBefore(decidedAt(counted)));
    }

    /// The real time at which a decision got its id, to the millisecond: ids are UUIDs of version 7.
    public static Instant decidedAt(UUID decision) {
        return Instant.ofEpochMilli(decision.getMostSignificantBits() >>> 16);
    }

    private static byte[] entry(long until, int uses) {
        return new Packing(12).number(until).number(uses).packed();
    }

    private static byte[] key(UUID subscription, UUID decision) {
        return new Packing(32).id(subscription).id(decision).packed();
    }

    private static UUID decisionOf(byte[] key) {
        Unpacking unpacking = new Unpacking(key);
        unpacking.id();
        return unpacking.id();
    }
}
