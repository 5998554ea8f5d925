package io.cardea.entitlement.card;

import java.util.UUID;

/// A card as far as its pass depends on it; read from `identity.cards`.
///
/// @param credential what a reader shows when the card is presented
public record CardFacts(UUID id, UUID member, UUID subscription, String credential, String status) {

    /// Any status that is not known to open is taken as one that does not.
    public boolean active() {
        return status.equals("ACTIVE");
    }
}
