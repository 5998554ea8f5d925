package io.cardea.gateway.zone;

import io.cardea.access.Presence;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The presences, by scope and member; beside each, admissions of which nobody has said yet how they ended.
public final class Presences {

    private static final UUID SETTLED = new UUID(0, 0);

    private Presences() {}

    /// What has last been seen of a member in this scope.
    ///
    /// @param now the real time, by which holds run out
    public static @Nullable Presence find(Reading store, UUID scope, UUID member, Instant now) {
        Presence[] last = {null};
        byte[] prefix = new Packing(32).id(scope).id(member).packed();
        store.scan(Table.PRESENCES, prefix, (key, value) -> {
            PresenceEntry entry = PresenceEntry.unpacked(value);
            if (entry.counts(now) && (last[0] == null || last[0].enteredAt().isBefore(entry.enteredAt()))) {
                last[0] = new Presence(entry.enteredAt(), entry.inside());
            }
            return true;
        });
        return last[0];
    }

    /// How many others have come into this scope after that instant of business time, and have not left.
    public static int others(Reading store, UUID scope, @Nullable UUID member, Instant after, Instant now) {
        Set<UUID> inside = new HashSet<>();
        store.scan(Table.PRESENCES, new Packing(16).id(scope).packed(), (key, value) -> {
            PresenceEntry entry = PresenceEntry.unpacked(value);
            UUID who = memberOf(key);
            if (entry.inside() && entry.counts(now) && entry.enteredAt().isAfter(after) && !who.equals(member)) {
                inside.add(who);
            }
            return true;
        });
        return inside.size();
    }

    /// The gate has let the member in, and will say how it ended.
    static void hold(Writing store, UUID scope, UUID member, UUID decision, PresenceEntry entry) {
        store.put(Table.PRESENCES, key(scope, member, decision), entry.packed());
    }

    static void release(Writing store, UUID scope, UUID member, UUID decision) {
        store.delete(Table.PRESENCES, key(scope, member, decision));
    }

    /// Keeps what was seen, unless something later is known.
    static void settle(Writing store, UUID scope, UUID member, PresenceEntry entry) {
        byte[] key = key(scope, member, SETTLED);
        byte[] held = store.get(Table.PRESENCES, key);
        if (held == null || PresenceEntry.unpacked(held).isBefore(entry)) {
            store.put(Table.PRESENCES, key, entry.packed());
        }
    }

    /// The last thing that was settled; null where nothing was.
    static @Nullable PresenceEntry settled(Reading store, UUID scope, UUID member) {
        byte[] held = store.get(Table.PRESENCES, key(scope, member, SETTLED));
        return held == null ? null : PresenceEntry.unpacked(held);
    }

    /// What the passback of a gate looks at.
    public static UUID scopeOfPassback(HeldGate gate) {
        return gate.looksAtItselfOnly() ? gate.id() : gate.zoneScope();
    }

    private static byte[] key(UUID scope, UUID member, UUID decision) {
        return new Packing(48).id(scope).id(member).id(decision).packed();
    }

    private static UUID memberOf(byte[] key) {
        Unpacking unpacking = new Unpacking(key);
        unpacking.id();
        return unpacking.id();
    }
}
