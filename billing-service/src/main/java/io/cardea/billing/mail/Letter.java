package io.cardea.billing.mail;

import io.cardea.billing.party.Seller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be written to a member.
///
/// @param recipient absent where no address is known, or the member is deleted
/// @param invoice that it is about
/// @param language of its text, a tag of BCP 47
/// @param from the company in whose name and colours it goes out
public record Letter(
        UUID member,
        @Nullable String recipient,
        UUID invoice,
        MailKind kind,
        String language,
        String subject,
        String body,
        Seller from) {}
