package io.cardea.gateway.ledger;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// A record that could not be applied, as it came, and why.
public record Rejected(
        String topic, int partition, long offset, String key, byte[] value, List<Attribute> headers, String reason) {

    /// One header.
    public record Attribute(String name, byte[] value) {}

    /// Sets a record aside.
    public static Rejected of(ConsumerRecord<String, byte[]> record, Exception why) {
        List<Attribute> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new Attribute(header.key(), header.value() == null ? new byte[0] : header.value()));
        }
        // A compacted topic takes no record without a key.
        String key = record.key() == null ? record.partition() + "@" + record.offset() : record.key();
        return new Rejected(
                record.topic(), record.partition(), record.offset(), key, record.value(), headers, why.toString());
    }

    byte[] packed() {
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

    static Rejected unpacked(byte[] packed) {
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
}
