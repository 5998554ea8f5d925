package io.cardea.billing.mail;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail that is being sent.
///
/// @param attempts how often it has been taken, this time included
record QueuedMailRow(
        UUID id,
        String recipient,
        String sender,
        @Nullable String replyTo,
        @Nullable String colour,
        String language,
        String subject,
        String body,
        int attempts) {

    static QueuedMailRow of(Row row) {
        return new QueuedMailRow(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInteger(8));
    }
}
