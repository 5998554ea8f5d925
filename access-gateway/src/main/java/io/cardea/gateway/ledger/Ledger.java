package io.cardea.gateway.ledger;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.TakenOver;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The passages that this gateway decided, and the outbox of what it has not told yet.
public final class Ledger {

    private static final byte[] SEQUENCE = "sequence".getBytes(StandardCharsets.UTF_8);

    private static final byte[] TOLD_TO = "told-to".getBytes(StandardCharsets.UTF_8);

    private static final Duration MANY_SCANS = Duration.ofMinutes(10);

    private Ledger() {}

    /// Writes a passage as it stands now, and what is to be told of it, under the next sequence number.
    public static Passage record(Writing store, Passage passage) {
        byte[] id = id(passage.id());
        Untold.keep(store, id);
        Passage numbered = passage.numbered(nextSequence(store));
        store.put(Table.DECISIONS, id, PassageEntry.pack(numbered));
        Untold.add(store, numbered);
        return numbered;
    }

    /// Writes many new passages, in this order.
    public static void recordAll(Writing store, List<Passage> passages) {
        long sequence = lastSequence(store);
        for (Passage passage : passages) {
            Passage numbered = passage.numbered(++sequence);
            store.put(Table.DECISIONS, id(passage.id()), PassageEntry.pack(numbered));
            Untold.add(store, numbered);
        }
        store.put(Table.META, SEQUENCE, number(sequence));
    }

    public static @Nullable Passage find(Reading store, UUID decision) {
        byte[] packed = store.get(Table.DECISIONS, id(decision));
        return packed == null ? null : PassageEntry.unpack(packed);
    }

    /// Visits what was decided from one instant of the real clock to another, and what was just before and after.
    public static void visit(Reading store, Instant from, Instant to, Consumer<Passage> visitor) {
        // The first bytes of an id are its time: five of them count quarters of a second, four of them minutes.
        boolean isLong = from.plus(MANY_SCANS).isBefore(to);
        int bits = isLong ? 16 : 8;
        for (long block = from.toEpochMilli() >>> bits; block <= to.toEpochMilli() >>> bits; block++) {
            byte[] time = new Packing(Long.BYTES).number(block).packed();
            byte[] prefix = Arrays.copyOfRange(time, isLong ? 4 : 3, Long.BYTES);
            store.scan(Table.DECISIONS, prefix, (id, packed) -> {
                visitor.accept(PassageEntry.unpack(packed));
                return true;
            });
        }
    }

    /// The oldest passages that are not published, by their sequence.
    public static List<Passage> backlog(Reading store, int limit) {
        List<Passage> backlog = new ArrayList<>();
        Untold.visit(store, passage -> {
            backlog.add(passage);
            return backlog.size() < limit;
        });
        return backlog;
    }

    /// How many of a company's passages are not published.
    public static long backlogOf(Reading store, UUID company) {
        long[] count = {0};
        Untold.visit(store, passage -> {
            count[0] += passage.company().equals(company) ? 1 : 0;
            return true;
        });
        return count[0];
    }

    /// Kafka has acknowledged the passage with this sequence.
    public static void published(Writing store, Passage passage) {
        store.delete(Table.OUTBOX, number(passage.sequence()));
    }

    /// Drops the entries of the outbox whose passages a disk has lost; returns how many there were.
    public static int dropLost(Writing store) {
        return Untold.dropLost(store);
    }

    /// Drops a passage; if it is not published yet, what is to be told of it stays in the outbox.
    static void forget(Writing store, byte[] decision) {
        Untold.keep(store, decision);
        store.delete(Table.DECISIONS, decision);
    }

    // As they stand now. Those who know them already recognise id and version.
    private static int tellAgain(Writing store) {
        List<Passage> kept = new ArrayList<>();
        store.scan(Table.DECISIONS, new byte[0], (id, packed) -> kept.add(PassageEntry.unpack(packed)));
        for (Passage passage : kept) {
            Untold.addCopy(store, passage.numbered(nextSequence(store)));
        }
        return kept.size();
    }

    /// The topic with this id is what is told to from now on. If it is another than before, or if a damaged store was
    /// taken over, everything that is still kept is told again; returns how many passages that are.
    public static int tellTo(Writing store, UUID topic) {
        byte[] before = store.get(Table.META, TOLD_TO);
        store.put(Table.META, TOLD_TO, id(topic));
        boolean isOther = before != null && !Arrays.equals(before, id(topic));
        return TakenOver.seenTo(store) || isOther ? tellAgain(store) : 0;
    }

    private static long nextSequence(Writing store) {
        long next = lastSequence(store) + 1;
        store.put(Table.META, SEQUENCE, number(next));
        return next;
    }

    private static long lastSequence(Reading store) {
        byte[] last = store.get(Table.META, SEQUENCE);
        return last == null ? highestKept(store) : new Unpacking(last).longNumber();
    }

    // A damaged store may have lost the number, and not the passages.
    private static long highestKept(Reading store) {
        long[] highest = {0};
        store.scan(Table.DECISIONS, new byte[0], (id, packed) -> {
            highest[0] = Math.max(highest[0], PassageEntry.unpack(packed).sequence());
            return true;
        });
        return highest[0];
    }

    static byte[] id(UUID id) {
        return new Packing(16).id(id).packed();
    }

    static byte[] number(long number) {
        return new Packing(8).number(number).packed();
    }
}
