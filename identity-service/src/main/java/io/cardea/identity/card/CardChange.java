package io.cardea.identity.card;

import java.util.UUID;

/// What can happen to a card.
public sealed interface CardChange {

    record Issued() implements CardChange {}

    record Blocked(String reason) implements CardChange {}

    /// Its holder works here, or no more.
    record StaffChanged() implements CardChange {}

    /// Its member speaks another language.
    record LanguageChanged() implements CardChange {}

    /// Blocked for good, since another card took its place.
    record Replaced(UUID by) implements CardChange {}
}
