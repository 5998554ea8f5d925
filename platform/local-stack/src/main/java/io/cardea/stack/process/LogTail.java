package io.cardea.stack.process;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a log says.
public final class LogTail {
    private LogTail() {}

    /// The text from a byte position on; empty when there is none.
    static String since(Path log, long position) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(position);
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /// The last lines that are not blank.
    public static List<String> last(int count, String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }
}
