package io.cardea.billing.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail as staff see it.
///
/// @param recipient absent where there was none, or the member is deleted
/// @param queuedAt business time
/// @param endedAt real time at which it was sent, or given up
/// @param note why it waits, failed or was skipped
record MailView(
        UUID id,
        UUID member,
        UUID invoice,
        MailKind kind,
        MailStatus status,
        String language,
        @Nullable String recipient,
        String subject,
        String body,
        int attempts,
        Instant queuedAt,
        @Nullable Instant endedAt,
        @Nullable String note) {}
