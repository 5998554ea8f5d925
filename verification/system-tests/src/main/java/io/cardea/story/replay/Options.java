package io.cardea.story.replay;

import org.jspecify.annotations.Nullable;

/// How a log is replayed.
///
/// @param company the key of the company that is founded for it; absent for a fresh one
/// @param connections how many swipes may be under way at once; those of one card never are
public record Options(int members, @Nullable String company, long seed, int connections) {

    /// 500 members, eight connections.
    public static Options usual() {
        return new Options(500, null, 42, 8);
    }
}
