package io.cardea.gateway.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What was found in a folder by the only process that may be there.
///
/// @param onlooker who has seen what was found; null where nobody looked on
record Looked(
        OnlyProcess onlyProcess, Found found, @Nullable Onlooker onlooker) {

    private static final Map<Path, CompletableFuture<Looked>> EARLY = new ConcurrentHashMap<>();

    /// Looks while the rest of the process starts: a store of a million passes takes half a second.
    static void early(Path folder, Onlooker onlooker) {
        EARLY.put(key(folder), CompletableFuture.supplyAsync(() -> now(folder, onlooker)));
    }

    static Looked in(Path folder) {
        CompletableFuture<Looked> early = EARLY.remove(key(folder));
        try {
            return early == null ? now(folder, null) : early.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Looked now(Path folder, @Nullable Onlooker onlooker) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the data folder " + folder, e);
        }
        OnlyProcess onlyProcess = OnlyProcess.in(folder);
        return new Looked(onlyProcess, Found.in(folder, onlooker), onlooker);
    }

    private static Path key(Path folder) {
        return folder.toAbsolutePath().normalize();
    }
}
