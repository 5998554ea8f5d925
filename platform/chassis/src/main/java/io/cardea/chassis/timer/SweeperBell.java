package io.cardea.chassis.timer;

import io.cardea.chassis.wake.Bell;
import jakarta.enterprise.context.ApplicationScoped;

/// Wakes this replica's sweeper, since a clock has moved.
@ApplicationScoped
public class SweeperBell extends Bell {}
