package io.cardea.gateway.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// One file of records, mapped into memory. It has its full length from the beginning, and is zero where nothing was
/// written.
final class IntakeFile {

    static final int HEAD = 2 * Integer.BYTES;

    private static final int CHUNK = 64 << 10;

    private final long number;
    private final Path path;
    private final MappedByteBuffer mapped;

    private IntakeFile(long number, Path path, MappedByteBuffer mapped) {
        this.number = number;
        this.path = path;
        this.mapped = mapped;
    }

    /// Opens the file with this number, making it if there is none.
    ///
    /// It is filled with zeros by the way: whoever first writes to a page that a mapped file lacks
    /// waits for milliseconds (decision 73).
    static IntakeFile open(Path folder, long number, int length) {
        Path path = path(folder, number);
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            fill(channel, length);
            return new IntakeFile(number, path, channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + path, e);
        }
    }

    private static void fill(FileChannel channel, int length) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(CHUNK);
        for (long at = channel.size(); at < length; at += zeros.position()) {
            zeros.clear().limit((int) Math.min(CHUNK, length - at));
            channel.write(zeros, at);
        }
    }

    static Path path(Path folder, long number) {
        return folder.resolve("intake-%012d.log".formatted(number));
    }

    long number() {
        return number;
    }

    Path path() {
        return path;
    }

    boolean hasRoomFor(int at, byte[] record) {
        // Behind the last record there is always room for a length of zero.
        return at + HEAD + record.length + Integer.BYTES <= mapped.capacity();
    }

    /// Writes a record there; returns where the next one goes.
    ///
    /// The length comes last: until it is there, there is no record.
    int write(int at, byte[] record) {
        mapped.put(at + HEAD, record);
        mapped.putInt(at + Integer.BYTES, checksum(record));
        mapped.putInt(at, record.length);
        return at + HEAD + record.length;
    }

    /// The record that begins there; empty where none was written, or not to its end.
    byte[] read(int at) {
        if (at + HEAD > mapped.capacity()) {
            return new byte[0];
        }
        int length = mapped.getInt(at);
        if (length <= 0 || length > mapped.capacity() - at - HEAD) {
            return new byte[0];
        }
        byte[] record = new byte[length];
        mapped.get(at + HEAD, record);
        return checksum(record) == mapped.getInt(at + Integer.BYTES) ? record : new byte[0];
    }

    /// Where the next record begins behind a place where none can be read; -1 where nothing more was written. Only a
    /// disk that has changed what was written leaves one there.
    int behind(int at) {
        boolean isBlank = at + HEAD > mapped.capacity() || mapped.getLong(at) == 0;
        for (int place = at; !isBlank && place + HEAD < mapped.capacity(); place++) {
            if (read(place).length > 0) {
                return place;
            }
        }
        return -1;
    }

    private static int checksum(byte[] record) {
        CRC32C checksum = new CRC32C();
        checksum.update(record);
        return (int) checksum.getValue();
    }
}
