package io.cardea.chassis.web;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.chassis.refusal.Refused;
import org.jspecify.annotations.Nullable;

/// A request that may come twice.
///
/// @param key the client's, 1 to 200 characters
/// @param asked method and path
/// @param body as it was read, so that white space makes no difference
record IdempotentRequest(String key, String asked, @Nullable Object body) {

    private static final int LONGEST = 200;

    IdempotentRequest {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new Refused(new InvalidKey());
        }
    }

    /// No key at all, or far too long.
    @Code("idempotency.key-invalid")
    record InvalidKey() implements Refusal {

        @Override
        public String detail() {
            return "The Idempotency-Key must have 1 to %d characters.".formatted(LONGEST);
        }
    }

    /// The key was used for another request.
    @Code("idempotency.key-reused")
    record KeyReused() implements Refusal {

        @Override
        public String detail() {
            return "This Idempotency-Key was used for another request before.";
        }
    }
}
