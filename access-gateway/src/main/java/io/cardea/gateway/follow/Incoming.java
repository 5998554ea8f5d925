package io.cardea.gateway.follow;

import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.PackedPass;
import io.cardea.gateway.ledger.Rejected;
import io.cardea.gateway.zone.Movement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a record says to a gateway.
sealed interface Incoming {

    /// @param at the business time at which the pass became that; null where nobody says
    record OfPass(PackedPass packed, @Nullable Instant at) implements Incoming {}

    record OfGate(HeldGate gate) implements Incoming {}

    record OfCompany(HeldCompany company) implements Incoming {}

    /// Somebody was admitted at some gate, perhaps another gateway's.
    ///
    /// @param use what it took of a counted pass; null where it took nothing, or not yet
    /// @param movement who it was; null where nobody is known
    /// @param passed how it ended; null where nobody has said
    record OfPassage(
            @Nullable Use use,
            @Nullable UUID gate,
            @Nullable Movement movement,
            @Nullable Boolean passed) implements Incoming {}

    /// Uses of a counted pass, one of each person who went through.
    record Use(UUID decision, UUID subscription, UUID card, int persons) {}

    /// Everything that was committed before then was published before this.
    record Heartbeat(Instant lowWater) implements Incoming {}

    /// It cannot be read. It is set aside, and the next one is taken.
    record Unreadable(Rejected record) implements Incoming {}

    /// Nothing that a gateway needs.
    record Irrelevant() implements Incoming {}
}
