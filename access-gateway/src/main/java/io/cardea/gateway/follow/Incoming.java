package io.cardea.gateway.follow;

import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.ledger.Rejected;
import java.time.Instant;
import java.util.UUID;

/// What a record says to a gateway.
sealed interface Incoming {

    record OfPass(HeldPass pass) implements Incoming {}

    record OfGate(HeldGate gate) implements Incoming {}

    record OfCompany(HeldCompany company) implements Incoming {}

    /// Somebody used a counted pass at some gate, perhaps another gateway's.
    record OfUse(UUID decision, UUID subscription, UUID card) implements Incoming {}

    /// Everything that was committed before then was published before this.
    record Heartbeat(Instant lowWater) implements Incoming {}

    /// It cannot be read. It is set aside, and the next one is taken.
    record Unreadable(Rejected record) implements Incoming {}

    /// Nothing that a gateway needs.
    record Irrelevant() implements Incoming {}
}
