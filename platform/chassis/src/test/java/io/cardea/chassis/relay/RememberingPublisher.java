package io.cardea.chassis.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class RememberingPublisher implements Publisher {

    final List<Long> sent = new ArrayList<>();
    final List<Instant> beats = new ArrayList<>();
    Optional<Long> refused = Optional.empty();

    @Override
    public List<Long> publish(List<Outgoing> rows) {
        List<Long> taken = rows.stream()
                .map(Outgoing::seq)
                .filter(seq -> !refused.equals(Optional.of(seq)))
                .toList();
        sent.addAll(taken);
        return taken;
    }

    @Override
    public void heartbeat(List<String> topics, Instant lowWater) {
        beats.add(lowWater);
    }

    @Override
    public void close() {}
}
