package io.cardea.chassis.id;

import java.util.UUID;

/// Where new ids come from; a test hands over its own.
@FunctionalInterface
public interface Ids {

    /// A new UUID, version 7 in production.
    UUID next();
}
