package io.cardea.billing.mail;

import io.cardea.chassis.wake.Bell;
import jakarta.enterprise.context.ApplicationScoped;

/// Wakes whoever sends mails on this replica, once the transaction that wrote one is committed.
@ApplicationScoped
class MailBell extends Bell {}
