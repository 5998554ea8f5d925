package io.cardea.gateway.store;

import io.cardea.gateway.examination.StoreFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Set;

/// A file that is no longer used, kept beside the new one for whoever wants to look into it. Only the last one is kept.
///
/// @param path where it is now
record SetAside(Path path) {

    // What Kafka can tell again is not taken over: positions and copies belong together.
    private static final Set<Table> OURS =
            EnumSet.complementOf(EnumSet.of(Table.PASSES, Table.GATES, Table.COMPANIES, Table.POSITIONS));

    static SetAside from(Path folder) {
        Path aside = folder.resolve("set-aside.mdb");
        try {
            Files.move(folder.resolve(Found.FILE), aside, StandardCopyOption.REPLACE_EXISTING);
            return new SetAside(aside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set the store aside in " + folder, e);
        }
    }

    /// Takes over what only this gateway knows and can still be read: passages that were not told yet, and what was
    /// decided. Returns how many entries that are.
    int rescueInto(Store store) {
        int[] rescued = {0};
        try (StoreFile file = StoreFile.open(path)) {
            store.write(view -> {
                for (Table table : OURS) {
                    rescued[0] += rescue(file, table, view);
                }
                if (rescued[0] > 0) {
                    TakenOver.mark(view);
                }
                return rescued;
            });
        }
        return rescued[0];
    }

    private static int rescue(StoreFile file, Table table, Writing view) {
        int[] rescued = {0};
        file.salvage(table.name(), table.seal().check((key, value) -> {
            view.put(table, key.copied(), value.copied());
            rescued[0]++;
        }));
        return rescued[0];
    }
}
