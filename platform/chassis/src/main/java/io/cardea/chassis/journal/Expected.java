package io.cardea.chassis.journal;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.chassis.refusal.Refused;
import org.jspecify.annotations.Nullable;

/// The version that a client saw before it asked for a change (If-Match, RFC 9110 section 13.1.1).
public sealed interface Expected {

    /// Whatever the version is.
    record Any() implements Expected {}

    /// This version only.
    record Exactly(long version) implements Expected {

        @Override
        public String toString() {
            return Long.toString(version);
        }
    }

    /// For actions, where the header may be left out.
    static Expected optional(@Nullable String ifMatch) {
        return ifMatch == null || ifMatch.equals("*") ? new Any() : parse(ifMatch);
    }

    /// For updates, which must say what they replace.
    static Expected required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refused(new Missing());
        }
        return optional(ifMatch);
    }

    default boolean allows(long version) {
        return switch (this) {
            case Any() -> true;
            case Exactly(long expected) -> expected == version;
        };
    }

    /// What whoever saw another version is told.
    default Refused outdated(long version) {
        return new Refused(new Outdated(toString(), Long.toString(version)));
    }

    private static Expected parse(String ifMatch) {
        try {
            return new Exactly(Long.parseLong(ifMatch.replace("\"", "").trim()));
        } catch (NumberFormatException e) {
            throw new Refused(new Outdated(ifMatch, "unknown"));
        }
    }

    /// The header is missing.
    @Code("precondition.required")
    record Missing() implements Refusal {

        @Override
        public String detail() {
            return "This update needs an If-Match header with the ETag that you read.";
        }
    }

    /// Somebody else was faster.
    @Code("precondition.failed")
    record Outdated(String expected, String current) implements Refusal {

        @Override
        public String detail() {
            return "The version is %s, not %s.".formatted(current, expected);
        }
    }
}
