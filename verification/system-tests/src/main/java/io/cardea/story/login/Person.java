package io.cardea.story.login;

/// Somebody who is about to register.
public record Person(String givenName, String familyName, String email) {}
