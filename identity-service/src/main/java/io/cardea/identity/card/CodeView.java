package io.cardea.identity.card;

import io.cardea.access.RotatingCode;
import java.time.Instant;

/// What a member's app shows as a picture.
///
/// @param code opens once per zone
/// @param nextAt when to ask for the next one
record CodeView(String code, Instant nextAt) {

    static CodeView of(RotatingCode code) {
        return new CodeView(code.text(), code.endsAt());
    }

    /// Says nothing that opens a door.
    @Override
    public String toString() {
        return "CodeView[until %s]".formatted(nextAt);
    }
}
