package io.cardea.subscription.chronicle;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.Instant;
import java.util.UUID;

/// At that instant there was no such subscription, or nothing was written down of it that can be read today.
@Code("subscription.not-yet")
record NotYet(UUID subscription, Instant asOf) implements Refusal {

    @Override
    public String detail() {
        return "Nothing is known of this subscription as of %s.".formatted(asOf);
    }

    @Override
    public String field() {
        return "asOf";
    }
}
