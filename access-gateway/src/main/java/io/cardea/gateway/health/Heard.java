package io.cardea.gateway.health;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What was last heard of each gate, and which of it has been told.
@Singleton
public final class Heard {

    private final Map<UUID, Health> latest = new ConcurrentHashMap<>();
    private final Map<UUID, Health> told = new ConcurrentHashMap<>();

    /// Something was heard of a gate.
    public void of(Health health) {
        latest.merge(health.gate(), health, Health::and);
    }

    /// What has changed since it was told.
    public List<Health> untold() {
        List<Health> untold = new ArrayList<>();
        latest.values().forEach(health -> {
            if (!health.equals(told.get(health.gate()))) {
                untold.add(health);
            }
        });
        return untold;
    }

    /// Kafka has it.
    public void told(Health health) {
        told.put(health.gate(), health);
    }
}
