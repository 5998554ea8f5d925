package io.cardea.identity.member;

import io.cardea.chassis.journal.Decision;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person or an organization known to one company (A01-A02); unique by company and e-mail (B21).
///
/// @param id that of the login where they registered themselves
/// @param givenName absent for an organization
/// @param familyName or the organization's name
/// @param email as it was given; compared without regard to case
/// @param language in which they want to be spoken to, by BCP 47; null: their company's
public record Member(
        UUID id,
        MemberKind kind,
        @Nullable String givenName,
        String familyName,
        String email,
        MemberStatus status,
        @Nullable String language) {

    /// A member as they begin.
    public static Member registered(UUID id, Particulars particulars) {
        return new Member(
                id,
                particulars.kind(),
                particulars.givenName(),
                particulars.familyName(),
                particulars.email(),
                MemberStatus.ACTIVE,
                null);
    }

    /// Another name; the e-mail stays, since the login hangs on it.
    public Decision<Member, MemberChange> rename(@Nullable String newGivenName, String newFamilyName) {
        var renamed = new Member(id, kind, newGivenName, newFamilyName, email, status, language);
        return renamed.equals(this) ? Decision.unchanged() : Decision.changed(renamed, new MemberChange.Renamed());
    }

    /// Another language, or their company's.
    public Decision<Member, MemberChange> speak(@Nullable String other) {
        var changed = new Member(id, kind, givenName, familyName, email, status, other);
        return changed.equals(this)
                ? Decision.unchanged()
                : Decision.changed(changed, new MemberChange.LanguageChanged());
    }

    /// The form in which two e-mails are the same.
    public static String comparable(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
