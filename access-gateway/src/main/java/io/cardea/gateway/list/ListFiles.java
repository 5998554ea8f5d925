package io.cardea.gateway.list;

import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.problem.Problem;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// Where a list is while it is sent: in a file, so that no thread and no memory waits for a slow
/// line.
@Singleton
class ListFiles {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Semaphore places;
    private final AtomicLong number = new AtomicLong();

    ListFiles(GatewaySettings gateway, ListSettings settings) {
        this.folder = gateway.dataDir().resolve("lists");
        this.places = new Semaphore(settings.atOnce());
    }

    /// Writes a list.
    interface Writer {
        void write(OutputStream out);
    }

    /// Removes what the last process left behind.
    @Startup
    void clean() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.toList().forEach(ListFiles::remove);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }

    /// A file with what the writer writes.
    ///
    /// @throws Problem when others are being written
    Path written(Writer writer) {
        if (!places.tryAcquire()) {
            throw Problem.of("gateway.lists-busy", "Other gates are getting their lists just now.");
        }
        Path file = folder.resolve("list-" + number.incrementAndGet());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            writer.write(out);
        } catch (IOException e) {
            remove(file);
            throw new UncheckedIOException("cannot write " + file, e);
        } catch (RuntimeException e) {
            remove(file);
            throw e;
        } finally {
            places.release();
        }
        return file;
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }
}
