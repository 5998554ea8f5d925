package io.cardea.story.http;

/// The deployment did something else than the story tells; the message says what was expected and what came.
public final class StoryBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Broken for this reason.
    public StoryBroken(String message) {
        super(message);
    }

    /// Broken because of another failure.
    public StoryBroken(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
