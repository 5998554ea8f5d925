package io.cardea.chassis.sample;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record Note(
        UUID id,
        String text,
        int edits,
        Mood mood,
        @Nullable Instant remindAt) {

    Note edited(String newText) {
        return new Note(id, newText, edits + 1, mood, remindAt);
    }

    Note reminded() {
        return new Note(id, text, edits, new Mood.Urgent(1), null);
    }

    sealed interface Mood {
        record Calm() implements Mood {}

        record Urgent(int degree) implements Mood {}
    }
}
