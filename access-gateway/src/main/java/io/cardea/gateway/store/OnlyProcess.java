package io.cardea.gateway.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Holds a lock on the folder while this process lives. LMDB itself would let two gateways share it, and both would
/// publish the same ledger.
record OnlyProcess(FileChannel channel) implements AutoCloseable {

    static OnlyProcess in(Path folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve("gateway.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new IllegalStateException("another gateway runs on " + folder
                        + "; stop it, or give this one a cardea.gateway.data-dir of its own");
            }
            return new OnlyProcess(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
