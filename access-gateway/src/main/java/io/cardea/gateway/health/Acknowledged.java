package io.cardea.gateway.health;

import java.time.Instant;
import java.util.UUID;

/// A controller has said that it has carried out what staff told its gate.
///
/// @param at the real time
public record Acknowledged(UUID command, Instant at) {}
