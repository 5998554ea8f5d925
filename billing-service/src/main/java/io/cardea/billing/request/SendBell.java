package io.cardea.billing.request;

import io.cardea.chassis.wake.Bell;
import jakarta.enterprise.context.ApplicationScoped;

/// Wakes whoever sends requests on this replica, once the transaction that queued one is committed.
@ApplicationScoped
public class SendBell extends Bell {}
