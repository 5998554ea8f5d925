package io.cardea.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The one place that knows what time it really is.
@Singleton
class RealTime {

    @Produces
    @Singleton
    InstantSource realTime() {
        return InstantSource.system();
    }
}
