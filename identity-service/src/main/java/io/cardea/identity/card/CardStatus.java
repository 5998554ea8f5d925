package io.cardea.identity.card;

/// Whether a card opens anything.
public enum CardStatus {
    ACTIVE,
    BLOCKED
}
