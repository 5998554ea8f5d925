package io.cardea.gateway.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much the disk has left. Whoever writes through a mapped file where there is nothing left is ended by the
/// operating system, with the whole process; so we look before, and say that we are full while there is still some.
@FunctionalInterface
public interface Room {

    /// What is never used up, in bytes: more than any transaction or file of ours takes before we look again.
    long RESERVE = 64L << 20;

    /// Bytes that are left.
    long left();

    /// Of the disk that this folder is on.
    static Room on(Path folder) {
        try {
            var disk = Files.getFileStore(folder);
            return () -> {
                try {
                    return disk.getUsableSpace();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell how much room there is for " + folder, e);
        }
    }

    /// Whether nothing may be written any more.
    default boolean isShort() {
        return left() < RESERVE;
    }

    /// @throws StoreFull when nothing may be written any more
    default void demand() {
        long left = left();
        if (left < RESERVE) {
            throw new StoreFull(left);
        }
    }
}
