package io.cardea.gateway.copy;

import io.cardea.access.Pass;
import java.util.UUID;

/// A pass and whose it is. Its id is the card's.
public record HeldPass(UUID card, UUID company, UUID member, UUID subscription, CredentialKey credential, Pass pass) {}
