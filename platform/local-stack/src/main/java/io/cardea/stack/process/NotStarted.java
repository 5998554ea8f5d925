package io.cardea.stack.process;

import java.nio.file.Path;

/// A part did not come up. The message names it and quotes the end of its log.
public final class NotStarted extends RuntimeException {
    private static final int LINES = 15;

    private final String part;

    NotStarted(String part, String what, Path log, String text) {
        super(part + " " + what + ". Its log, " + log + ", ends with:\n  "
                + String.join("\n  ", LogTail.last(LINES, text)));
        this.part = part;
    }

    /// The name of the part.
    public String part() {
        return part;
    }
}
