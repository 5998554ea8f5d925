package io.cardea.chassis.relay;

import io.cardea.chassis.wake.Bell;
import jakarta.enterprise.context.ApplicationScoped;

/// Wakes this replica's relay after a commit.
@ApplicationScoped
public class RelayBell extends Bell {}
