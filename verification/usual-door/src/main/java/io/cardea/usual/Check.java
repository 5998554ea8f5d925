package io.cardea.usual;

import org.jspecify.annotations.Nullable;

/// What a gate asks.
record Check(String credential, @Nullable String direction) {}
