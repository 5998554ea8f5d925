package io.cardea.gateway.copy;

import io.cardea.access.Pass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pass and whose it is. Its id is the card's.
///
/// @param rotates whether its credential is strong enough for rotating codes
/// @param language of its member; null where displays do not speak it
public record HeldPass(
        UUID card,
        UUID company,
        UUID member,
        UUID subscription,
        CredentialKey credential,
        boolean rotates,
        Pass pass,
        @Nullable Language language) {

    /// One of whose member's language nothing is known.
    public HeldPass(
            UUID card,
            UUID company,
            UUID member,
            UUID subscription,
            CredentialKey credential,
            boolean rotates,
            Pass pass) {
        this(card, company, member, subscription, credential, rotates, pass, null);
    }

    /// One whose credential somebody may guess.
    public HeldPass(UUID card, UUID company, UUID member, UUID subscription, CredentialKey credential, Pass pass) {
        this(card, company, member, subscription, credential, false, pass);
    }
}
