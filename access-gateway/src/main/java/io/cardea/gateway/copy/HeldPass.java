package io.cardea.gateway.copy;

import io.cardea.access.Pass;
import java.util.UUID;

/// A pass and whose it is. Its id is the card's.
///
/// @param rotates whether its credential is strong enough for rotating codes
public record HeldPass(
        UUID card, UUID company, UUID member, UUID subscription, CredentialKey credential, boolean rotates, Pass pass) {

    /// One whose credential somebody may guess.
    public HeldPass(UUID card, UUID company, UUID member, UUID subscription, CredentialKey credential, Pass pass) {
        this(card, company, member, subscription, credential, false, pass);
    }
}
