package io.cardea.testing.architecture.sample.good;

import java.time.Instant;

record Lamp(Instant litAt) {

    boolean isLit(Instant now) {
        return !now.isBefore(litAt);
    }
}
