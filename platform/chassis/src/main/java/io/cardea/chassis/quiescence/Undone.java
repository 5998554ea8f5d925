package io.cardea.chassis.quiescence;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// What a service still has to do besides publishing, applying and ringing, such as a queue of its own that it works
/// off in the background. A sandbox's clock waits for it. Implementations are CDI beans.
public interface Undone {

    /// How many things wait for that company. What is tried in vain again and again should not be counted for ever.
    Uni<Long> of(UUID company);
}
