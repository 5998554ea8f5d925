package io.cardea.stack.launcher;

import java.time.Duration;
import java.util.Locale;

/// How things look on a terminal. Colours only where somebody sees them.
final class Ink {
    @SuppressWarnings("SystemConsoleNull") // It is null where standard input is not a terminal.
    private static final boolean COLOURS = System.console() != null
            && System.console().isTerminal()
            && System.getenv("NO_COLOR") == null
            && !"dumb".equals(System.getenv("TERM"));

    private Ink() {}

    static String good(String text) {
        return coloured("32", text);
    }

    static String bad(String text) {
        return coloured("31", text);
    }

    static String quiet(String text) {
        return coloured("2", text);
    }

    static String loud(String text) {
        return coloured("1", text);
    }

    private static String coloured(String code, String text) {
        return COLOURS ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /// Seconds with one decimal.
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /// Whole mebibytes; a dash for unknown.
    static String mebibytes(long bytes) {
        return bytes == 0 ? "-" : (bytes >> 20) + " MiB";
    }

    /// How long ago, in the two largest units.
    static String ago(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }
}
