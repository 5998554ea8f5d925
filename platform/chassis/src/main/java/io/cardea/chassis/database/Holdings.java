package io.cardea.chassis.database;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who holds what, and who waits for it, first come, first served.
final class Holdings {

    private final Map<Object, Holding> held = new HashMap<>();
    private final Map<Object, List<Object>> keys = new HashMap<>();

    private record Holding(Object holder, Deque<Waiting> waiting) {}

    private record Waiting(Object walker, UniEmitter<? super Void> go) {}

    /// Whether the walker has the key now; if not, `go` waits for it.
    boolean take(Object walker, Object key, UniEmitter<? super Void> go) {
        Holding holding = held.get(key);
        if (holding == null) {
            give(walker, key, new ArrayDeque<>());
            return true;
        }
        boolean mine = holding.holder().equals(walker);
        if (!mine) {
            holding.waiting().add(new Waiting(walker, go));
        }
        return mine;
    }

    /// Gives what the walker holds to those who wait for it.
    ///
    /// @return whoever can go on now
    List<UniEmitter<? super Void>> free(Object walker) {
        var next = new ArrayList<UniEmitter<? super Void>>();
        for (Object key : keys.getOrDefault(walker, List.of())) {
            Deque<Waiting> waiting = waitingFor(key);
            Waiting first = waiting.poll();
            if (first != null) {
                give(first.walker(), key, waiting);
                next.add(first.go());
            }
        }
        keys.remove(walker);
        return next;
    }

    /// Lets nobody wait any more.
    List<UniEmitter<? super Void>> giveUp() {
        var all = new ArrayList<UniEmitter<? super Void>>();
        held.values().forEach(holding -> {
            holding.waiting().forEach(waiting -> all.add(waiting.go()));
            holding.waiting().clear();
        });
        return all;
    }

    private Deque<Waiting> waitingFor(Object key) {
        Holding holding = held.remove(key);
        return holding == null ? new ArrayDeque<>() : holding.waiting();
    }

    private void give(Object walker, Object key, Deque<Waiting> waiting) {
        held.put(key, new Holding(walker, waiting));
        keys.computeIfAbsent(walker, _ -> new ArrayList<>()).add(key);
    }
}
