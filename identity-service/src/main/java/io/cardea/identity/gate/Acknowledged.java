package io.cardea.identity.gate;

import java.time.Instant;
import java.util.UUID;

/// A gate's controller has carried out what staff told the gate.
///
/// @param command its id
/// @param at the real time
record Acknowledged(UUID command, Instant at) {}
