package io.cardea.gateway.zone;

import io.cardea.access.Presence;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is where, by scope and member: what was seen of them, and the admissions of which nobody has said yet how they
/// ended.
public final class Presences {

    /// Zones lie within each other, but not deeper than that.
    private static final int DEEPEST = 8;

    private Presences() {}

    /// What has last been seen of a member where the passback of the gate looks; null where nothing was. Whoever went
    /// on from the zone into one that lies deeper is still within it.
    ///
    /// @param now the real time, by which holds run out
    public static @Nullable Presence ofPassback(Reading store, ZoneBook book, UUID member, Instant now) {
        UUID scope = scopeOfPassback(book.gate());
        Whereabouts here = whereabouts(store, book, scope, member, now);
        return here.enteredAt() == null
                ? null
                : new Presence(here.enteredAt(), isWithin(store, book, here, member, now, DEEPEST));
    }

    /// How many will be in the zone behind the gate beside those who want in now. Whoever is alone and comes in again
    /// is not there twice.
    public static int occupancy(Reading store, ZoneBook book, UUID member, int persons, Instant now) {
        Map<UUID, Whereabouts> all = inside(store, book, now);
        Whereabouts own = all.getOrDefault(member, Whereabouts.NOWHERE);
        return all.values().stream().mapToInt(Whereabouts::inside).sum()
                - own.inside()
                + own.entered(persons, book.at()).inside()
                - persons;
    }

    /// The gate has let the member in, and will say how it ended.
    static void hold(Writing store, UUID scope, UUID member, Hold hold) {
        store.put(Table.HOLDS, key(scope, member, hold.decision()), hold.packed());
    }

    static void release(Writing store, UUID scope, UUID member, UUID decision) {
        store.delete(Table.HOLDS, key(scope, member, decision));
    }

    /// Keeps what was seen.
    static void settle(Writing store, UUID scope, UUID member, Seen seen) {
        store.put(
                Table.TRACKS,
                key(scope, member),
                track(store, scope, member).with(seen).packed());
    }

    static Track track(Reading store, UUID scope, UUID member) {
        byte[] held = store.get(Table.TRACKS, key(scope, member));
        return held == null ? Track.NOTHING : Track.unpacked(held);
    }

    /// The keys of what was last seen before this instant of the real clock.
    public static List<byte[]> seenBefore(Reading store, Instant limit) {
        List<byte[]> old = new ArrayList<>();
        store.scan(Table.TRACKS, new byte[0], (key, track) -> {
            return !Track.unpacked(track).isOlderThan(limit) || old.add(key);
        });
        store.scan(Table.HOLDS, new byte[0], (key, hold) -> Hold.unpacked(hold).counts(limit) || old.add(key));
        return old;
    }

    /// Forgets what is kept under this key, unless something was seen since.
    public static void forget(Writing store, byte[] key, Instant limit) {
        byte[] track = store.get(Table.TRACKS, key);
        if (track != null && Track.unpacked(track).isOlderThan(limit)) {
            store.delete(Table.TRACKS, key);
        }
        byte[] hold = store.get(Table.HOLDS, key);
        if (hold != null && !Hold.unpacked(hold).counts(limit)) {
            store.delete(Table.HOLDS, key);
        }
    }

    private static UUID scopeOfPassback(HeldGate gate) {
        return gate.looksAtItselfOnly() ? gate.id() : gate.zoneScope();
    }

    private static boolean isWithin(
            Reading store, ZoneBook book, Whereabouts here, UUID member, Instant now, int deepest) {
        return here.inside() > 0
                || (here.into() != null
                        && deepest > 0
                        && isWithin(
                                store,
                                book,
                                whereabouts(store, book, here.into(), member, now),
                                member,
                                now,
                                deepest - 1));
    }

    private static Whereabouts whereabouts(Reading store, ZoneBook book, UUID scope, UUID member, Instant now) {
        Map<UUID, Whereabouts> one = new HashMap<>();
        byte[] settled = store.get(Table.TRACKS, key(scope, member));
        if (settled != null) {
            one.put(
                    member,
                    Track.unpacked(settled).whereabouts(book.floors(scope).of(member), book.entriesLast()));
        }
        addHolds(store, book, scope, key(scope, member), now, one);
        return one.getOrDefault(member, Whereabouts.NOWHERE).expired(book.at(), book.entriesLast());
    }

    private static Map<UUID, Whereabouts> inside(Reading store, ZoneBook book, Instant now) {
        UUID scope = book.gate().zoneScope();
        byte[] prefix = new Packing(16).id(scope).packed();
        Floors floors = book.floors(scope);
        Map<UUID, Whereabouts> all = new HashMap<>();
        store.scan(Table.TRACKS, prefix, (key, track) -> {
            UUID member = memberOf(key);
            all.put(member, Track.unpacked(track).whereabouts(floors.of(member), book.entriesLast()));
            return true;
        });
        addHolds(store, book, scope, prefix, now, all);
        all.replaceAll((member, there) -> there.expired(book.at(), book.entriesLast()));
        return all;
    }

    private static void addHolds(
            Reading store, ZoneBook book, UUID scope, byte[] prefix, Instant now, Map<UUID, Whereabouts> to) {
        Floors floors = book.floors(scope);
        store.scan(Table.HOLDS, prefix, (key, value) -> {
            Hold hold = Hold.unpacked(value);
            UUID member = memberOf(key);
            if (hold.counts(now) && !floors.of(member).forgets(hold.decision(), hold.at())) {
                to.merge(
                        member,
                        Whereabouts.NOWHERE.entered(hold.persons(), hold.at()),
                        (before, held) ->
                                before.expired(hold.at(), book.entriesLast()).entered(hold.persons(), hold.at()));
            }
            return true;
        });
    }

    private static byte[] key(UUID scope, UUID member) {
        return new Packing(32).id(scope).id(member).packed();
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
