package io.cardea.gateway.store;

import java.io.PrintStream;
import java.nio.file.Path;

/// A process of its own that commits number after number, in two tables at once, and says each one only when it is
/// committed.
final class WritingUntilKilled {

    private WritingUntilKilled() {}

    static void main(String[] arguments) {
        LmdbStore store = LmdbStore.open(Path.of(arguments[0]), 1 << 28, LmdbStore.Durability.PROCESS);
        PrintStream out = System.out;
        for (long number = store.<Long>read(view -> view.count(Table.DECISIONS)) + 1; ; number++) {
            long next = number;
            store.write(view -> {
                // Long ones come and go, so that pages are freed and used again.
                view.put(Table.PASSES, new Packing(8).number(next % 50).packed(), new byte[(int) (next % 9_000)]);
                view.put(Table.DECISIONS, new Packing(8).number(next).packed(), new byte[200]);
                view.put(Table.OUTBOX, new Packing(8).number(next).packed(), new byte[200]);
                return next;
            });
            out.println(next);
            out.flush();
        }
    }
}
