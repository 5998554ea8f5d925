package io.cardea.testing.architecture.sample.bad.two;

import io.cardea.testing.architecture.sample.bad.one.LampHelper;
import java.sql.Connection;

/// A record that holds a connection, in a cycle with its neighbour.
public record Wired(Connection connection) {

    LampHelper helper() {
        return new LampHelper();
    }
}
