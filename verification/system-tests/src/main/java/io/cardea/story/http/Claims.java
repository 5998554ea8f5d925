package io.cardea.story.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the story claims; a claim that does not hold breaks it.
public final class Claims {

    private Claims() {}

    /// Claims that something is so.
    public static void claim(boolean holds, String what) {
        if (!holds) {
            throw new StoryBroken("It does not hold that " + what);
        }
    }

    /// Claims that two values are the same.
    public static void claimSame(String what, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            throw new StoryBroken(what + " should be " + expected + ", but is " + found);
        }
    }
}
