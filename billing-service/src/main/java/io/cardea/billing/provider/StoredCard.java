package io.cardea.billing.provider;

/// What a provider keeps for us of a means of payment: a token, and what a member knows it by. Never a card number
/// (E19).
///
/// @param token the provider's own name for it
public record StoredCard(String token, String brand, String lastFour, int expiryYear, int expiryMonth) {}
