package io.cardea.gateway.follow;

import io.cardea.gateway.broker.TopicNames;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.Sweep;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/// Sweeps each recreated topic's entries once, a while after it was read to its end: the owner may still be refilling
/// it.
final class Sweeping {

    private static final Logger LOG = Logger.getLogger(Sweeping.class);

    private final Store store;
    private final CopyInMemory copy;
    private final Duration after;
    private final Map<String, Instant> readSince = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    Sweeping(Store store, CopyInMemory copy, Duration after) {
        this.store = store;
        this.copy = copy;
        this.after = after;
    }

    void run(Progress progress, Instant now) {
        for (String topic : TopicNames.COPIED) {
            if (progress.reading(topic) > 0 && progress.hasRead(topic) && !done.contains(topic)) {
                Instant since = readSince.computeIfAbsent(topic, first -> now);
                if (!now.isBefore(since.plus(after))) {
                    sweep(topic, progress.reading(topic));
                }
            }
        }
    }

    private void sweep(String topic, int reading) {
        Sweep sweep = Sweep.run(store, table(topic), reading, touched -> copy.refresh(store, touched));
        done.add(topic);
        LOG.infof("Swept after a new reading topic=%s unseen=%d swept=%s", topic, sweep.unseen(), sweep.swept());
    }

    private static Table table(String topic) {
        return switch (topic) {
            case TopicNames.PASSES -> Table.PASSES;
            case TopicNames.GATES -> Table.GATES;
            case TopicNames.COMPANIES -> Table.COMPANIES;
            default -> throw new IllegalArgumentException("not copied: " + topic);
        };
    }
}
