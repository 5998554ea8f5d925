package io.cardea.story.replay;

/// The file as a whole cannot be used; the message says what to do about it.
final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableFile(String message) {
        super(message);
    }
}
