package io.cardea.stack.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A mail as one reads it.
///
/// @param id counts from 1 on
/// @param messageId the sender's own name for it
/// @param html absent where it has none
record Mail(
        int id,
        @Nullable String messageId,
        String from,
        String to,
        String subject,
        Instant at,
        String text,
        @Nullable String html) {

    static Mail of(int id, String to, MimeMessage message, Instant at) throws MessagingException, IOException {
        String text = content(message, "text/plain");
        String from = message.getFrom() == null ? "" : MimeUtility.decodeText(message.getFrom()[0].toString());
        return new Mail(
                id,
                message.getMessageID(),
                from,
                to,
                Objects.requireNonNullElse(message.getSubject(), ""),
                at,
                text == null ? "" : text,
                content(message, "text/html"));
    }

    /// The first part of that type.
    private static @Nullable String content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (!(part.getContent() instanceof Multipart parts)) {
            return null;
        }
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart one = parts.getBodyPart(i);
            String found = content(one, type);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
