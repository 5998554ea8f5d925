package io.cardea.billing.task;

/// What a person can do about a task.
public enum TaskAction {
    /// I see to it.
    TAKE(false, false),
    /// Something that the next person should know.
    NOTE(true, false),
    /// It has been dealt with elsewhere, or is as it should be; the note says how.
    EXPLAIN(true, true),
    /// The provider is asked, or the member is, once more.
    TRY_AGAIN(false, true),
    /// The provider is to give the money back.
    REFUND(false, true);

    private final boolean needsNote;
    private final boolean closes;

    TaskAction(boolean needsNote, boolean closes) {
        this.needsNote = needsNote;
        this.closes = closes;
    }

    boolean needsNote() {
        return needsNote;
    }

    boolean closes() {
        return closes;
    }
}
