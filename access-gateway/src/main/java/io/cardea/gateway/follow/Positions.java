package io.cardea.gateway.follow;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// The positions of all partitions, in the store.
final class Positions {

    private Positions() {}

    static void put(Writing store, String topic, int partition, Position position) {
        byte[] value = new Packing(64)
                .id(position.topicId())
                .number(position.reading())
                .number(position.next())
                .flag(position.complete())
                .optionalInstant(position.lowWater())
                .packed();
        store.put(Table.POSITIONS, new Packing(64).text(topic).number(partition).packed(), value);
    }

    /// By partition; empty while the topic was never seen.
    static Map<Integer, Position> of(Reading store, String topic) {
        Map<Integer, Position> positions = new TreeMap<>();
        byte[] prefix = new Packing(64).text(topic).packed();
        store.scan(Table.POSITIONS, prefix, (key, value) -> {
            int partition = new Unpacking(Arrays.copyOfRange(key, prefix.length, key.length)).number();
            positions.put(partition, read(new Unpacking(value)));
            return true;
        });
        return positions;
    }

    private static Position read(Unpacking value) {
        return new Position(value.id(), value.number(), value.longNumber(), value.flag(), value.optionalInstant());
    }
}
