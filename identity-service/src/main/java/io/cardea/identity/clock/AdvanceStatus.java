package io.cardea.identity.clock;

/// Whether an advance is still on its way.
enum AdvanceStatus {
    RUNNING,
    DONE
}
