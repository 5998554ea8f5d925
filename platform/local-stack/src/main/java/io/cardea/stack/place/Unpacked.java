package io.cardea.stack.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Folders that are made once, whole or not at all, whoever asks first and however many ask at once.
public final class Unpacked {
    private Unpacked() {}

    /// The folder of that name in the checkout's cache, made now if it is not there or older than its source.
    public static Path once(Checkout checkout, String name, Path source, Maker maker) {
        var folder = checkout.cache().resolve(name);
        if (isCurrent(folder, source)) {
            return folder;
        }
        try {
            Files.createDirectories(checkout.cache());
            var lockFile = checkout.cache().resolve(name + ".lock");
            synchronized (Unpacked.class) {
                try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var _ = channel.lock()) {
                    if (!isCurrent(folder, source)) {
                        make(folder, source, maker);
                    }
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the folder of that name is there and made from this source.
    public static boolean isCurrent(Checkout checkout, String name, Path source) {
        return isCurrent(checkout.cache().resolve(name), source);
    }

    private static void make(Path folder, Path source, Maker maker) throws IOException {
        var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        Folders.delete(folder);
        Files.createDirectories(unfinished);
        maker.fill(unfinished);
        Files.writeString(unfinished.resolve(".made-from"), identity(source));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isCurrent(Path folder, Path source) {
        try {
            var mark = folder.resolve(".made-from");
            return Files.exists(mark) && Files.readString(mark).equals(identity(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Name and size stand for the contents: the sources are released archives.
    private static String identity(Path source) throws IOException {
        return source.getFileName() + " " + Files.size(source);
    }

    /// Fills an empty folder.
    @FunctionalInterface
    public interface Maker {
        void fill(Path folder) throws IOException;
    }
}
