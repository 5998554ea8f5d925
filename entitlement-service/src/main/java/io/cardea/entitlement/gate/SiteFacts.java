package io.cardea.entitlement.gate;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A site as far as an explanation depends on it; read from `identity.companies`.
///
/// @param credentialClasses what may be shown at its gates where they do not say it themselves; null: anything
public record SiteFacts(UUID id, @Nullable Set<String> credentialClasses) {}
