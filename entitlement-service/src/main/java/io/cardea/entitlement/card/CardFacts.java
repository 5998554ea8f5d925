package io.cardea.entitlement.card;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card as far as its pass depends on it; read from `identity.cards`.
///
/// @param credential what a reader shows when the card is presented
/// @param staff whether the hours, passback and capacity of gates do not apply; null where they do
/// @param language of its member, by BCP 47; null where it is not known
public record CardFacts(
        UUID id,
        UUID member,
        UUID subscription,
        String credential,
        String status,
        @Nullable Boolean staff,
        @Nullable String language) {

    /// A card of nobody who works here, and of whose language nothing is known.
    public CardFacts(UUID id, UUID member, UUID subscription, String credential, String status) {
        this(id, member, subscription, credential, status, null, null);
    }

    /// Any status that is not known to open is taken as one that does not.
    public boolean active() {
        return status.equals("ACTIVE");
    }
}
