package io.cardea.chassis.journal;

/// A state together with the version its row holds; the first version is 1.
public record Versioned<S>(S state, long version) {}
