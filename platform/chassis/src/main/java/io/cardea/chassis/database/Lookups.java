package io.cardea.chassis.database;

import io.cardea.chassis.database.InStep.Call;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads outside of a transaction: what is asked while an answer is on its way is asked together next.
@ApplicationScoped
public class Lookups {

    private final Pool pool;
    private final Map<SetStatement, List<Call>> asked = new LinkedHashMap<>();
    private int underWay;

    Lookups(Pool pool) {
        this.pool = pool;
    }

    /// @return the rows that the statement has for these values
    public Uni<List<Row>> ask(SetStatement statement, @Nullable Object... values) {
        return Uni.createFrom().emitter(answer -> {
            synchronized (this) {
                asked.computeIfAbsent(statement, _ -> new ArrayList<>()).add(new Call(values, answer));
            }
            next();
        });
    }

    private void next() {
        Map<SetStatement, List<Call>> now;
        synchronized (this) {
            if (underWay > 0) {
                return;
            }
            now = new LinkedHashMap<>(asked);
            asked.clear();
            underWay = now.size();
        }
        now.forEach((statement, calls) -> statement
                .run(pool, calls)
                .subscribe()
                .with(
                        answers -> {
                            over();
                            InStep.tell(calls, answers);
                        },
                        why -> {
                            over();
                            calls.forEach(call -> call.answer().fail(why));
                        }));
    }

    private void over() {
        synchronized (this) {
            underWay--;
        }
        next();
    }
}
