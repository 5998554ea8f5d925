package io.cardea.gateway.ledger;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.util.ArrayList;
import java.util.List;

/// A record that could not be applied, as it came, and why. It is kept until it is in the dead-letter topic, by
/// where it stood, so that one that is read again is not set aside twice.
public record Rejected(
        String topic, int partition, long offset, String key, byte[] value, List<Attribute> headers, String reason) {

    /// One header.
    public record Attribute(String name, byte[] value) {}

    private byte[] packed() {
        Packing entry = new Packing(512)
                .text(topic)
                .number(partition)
                .number(offset)
                .text(key)
                .bytes(value)
                .text(reason)
                .number(headers.size());
        headers.forEach(header -> entry.text(header.name()).bytes(header.value()));
        return entry.packed();
    }

    private static Rejected unpacked(byte[] packed) {
        Unpacking entry = new Unpacking(packed);
        String topic = entry.text();
        int partition = entry.number();
        long offset = entry.longNumber();
        String key = entry.text();
        byte[] value = entry.bytes();
        String reason = entry.text();
        List<Attribute> headers = new ArrayList<>();
        for (int left = entry.number(); left > 0; left--) {
            headers.add(new Attribute(entry.text(), entry.bytes()));
        }
        return new Rejected(topic, partition, offset, key, value, headers, reason);
    }

    public static void add(Writing store, Rejected record) {
        store.put(Table.REJECTED, key(record), record.packed());
    }

    public static List<Rejected> waiting(Reading store, int limit) {
        List<Rejected> waiting = new ArrayList<>();
        store.scan(Table.REJECTED, new byte[0], (key, packed) -> {
            waiting.add(Rejected.unpacked(packed));
            return waiting.size() < limit;
        });
        return waiting;
    }

    public static void published(Writing store, Rejected record) {
        store.delete(Table.REJECTED, key(record));
    }

    private static byte[] key(Rejected record) {
        return new Packing(64)
                .text(record.topic())
                .number(record.partition())
                .number(record.offset())
                .packed();
    }
}
