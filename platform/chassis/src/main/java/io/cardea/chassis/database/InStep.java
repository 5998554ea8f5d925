package io.cardea.chassis.database;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Those who work in one transaction, in step: whoever asks for a statement waits until each of the others asks
/// for one too, waits for what somebody holds, or is done. Then each statement is run once, for all that ask for
/// it.
///
/// When one fails, no statement is run any more, and all fail.
final class InStep {

    private final SqlConnection connection;
    private final Map<SetStatement, List<Call>> asked = new LinkedHashMap<>();
    private final Holdings holdings = new Holdings();
    private int walking = 1;
    private boolean running;
    private @Nullable Throwable failure;

    /// One walks alone at first.
    InStep(SqlConnection connection) {
        this.connection = connection;
    }

    /// Somebody who asks, and what for.
    record Call(@Nullable Object[] values, UniEmitter<? super List<Row>> answer) {}

    /// So many more walk along.
    synchronized void join(int more) {
        walking += more;
    }

    /// Somebody walks no longer.
    void standAside() {
        synchronized (this) {
            walking--;
        }
        step();
    }

    /// Somebody is done, well or not: what they held is free.
    void leave(Object walker, @Nullable Throwable why) {
        List<UniEmitter<? super Void>> next;
        synchronized (this) {
            failure = failure == null ? why : failure;
            next = holdings.free(walker);
            walking += next.size();
        }
        next.forEach(go -> go.complete(null));
        standAside();
    }

    Uni<List<Row>> run(SetStatement statement, @Nullable Object[] values) {
        return Uni.createFrom().emitter(answer -> {
            synchronized (this) {
                asked.computeIfAbsent(statement, _ -> new ArrayList<>()).add(new Call(values, answer));
            }
            standAside();
        });
    }

    /// Waits until nobody else holds the key, and holds it until they [#leave].
    Uni<Void> hold(Object walker, Object key) {
        return Uni.createFrom().emitter(go -> {
            boolean taken;
            synchronized (this) {
                taken = holdings.take(walker, key, go);
            }
            if (taken) {
                go.complete(null);
            } else {
                standAside();
            }
        });
    }

    /// Runs what is asked for, once nobody walks any more.
    private void step() {
        Map<SetStatement, List<Call>> now;
        Throwable broken;
        synchronized (this) {
            if (walking > 0 || running) {
                return;
            }
            running = true;
            now = new LinkedHashMap<>(asked);
            asked.clear();
            broken = failure;
        }
        if (now.isEmpty()) {
            breakTheCircle();
        } else if (broken == null) {
            execute(now);
        } else {
            goOn(now, calls -> calls.forEach(call -> call.answer().fail(broken)));
        }
    }

    private void execute(Map<SetStatement, List<Call>> now) {
        List<Uni<List<List<Row>>>> all = now.entrySet().stream()
                .map(one -> one.getKey().run(connection, one.getValue()))
                .toList();
        Uni.join()
                .all(all)
                .andFailFast()
                .subscribe()
                .with(
                        answers -> {
                            var answer = answers.iterator();
                            goOn(now, calls -> tell(calls, answer.next()));
                        },
                        why -> goOn(
                                now,
                                calls -> calls.forEach(call -> call.answer().fail(why))));
    }

    private void goOn(Map<SetStatement, List<Call>> answered, Consumer<List<Call>> tell) {
        synchronized (this) {
            running = false;
            walking += answered.values().stream().mapToInt(List::size).sum();
        }
        answered.values().forEach(tell);
        step();
    }

    static void tell(List<Call> calls, List<List<Row>> answers) {
        for (int n = 0; n < calls.size(); n++) {
            calls.get(n).answer().complete(answers.get(n));
        }
    }

    /// Nobody walks and nobody asks: if some wait, they wait for each other.
    private void breakTheCircle() {
        List<UniEmitter<? super Void>> waiting;
        synchronized (this) {
            running = false;
            waiting = holdings.giveUp();
            walking += waiting.size();
        }
        waiting.forEach(go -> go.fail(new IllegalStateException("these wait for each other")));
    }
}
