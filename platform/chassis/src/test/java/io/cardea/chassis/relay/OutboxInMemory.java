package io.cardea.chassis.relay;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

final class OutboxInMemory implements Outbox {

    private final SortedMap<Long, Outgoing> rows = new TreeMap<>();
    boolean dieBeforeMarking;

    void add(Outgoing... more) {
        for (Outgoing row : more) {
            rows.put(row.seq(), row);
        }
    }

    @Override
    public boolean lead() {
        return true;
    }

    @Override
    public List<Outgoing> unpublished(int atMost) {
        return rows.values().stream().limit(atMost).toList();
    }

    @Override
    public void published(Collection<Long> seqs) {
        if (dieBeforeMarking) {
            dieBeforeMarking = false;
            throw new IllegalStateException("died");
        }
        seqs.forEach(rows::remove);
    }

    @Override
    public void close() {}
}
