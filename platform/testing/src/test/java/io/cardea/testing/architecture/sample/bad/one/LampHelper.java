package io.cardea.testing.architecture.sample.bad.one;

import io.cardea.testing.architecture.sample.bad.two.Wired;
import java.time.Instant;
import java.util.UUID;

/// Public, named for nothing, asks for the time and for chance.
public class LampHelper {

    Wired wired(java.sql.Connection connection) {
        return new Wired(connection);
    }

    Instant now() {
        return Instant.now();
    }

    UUID id() {
        return UUID.randomUUID();
    }
}
