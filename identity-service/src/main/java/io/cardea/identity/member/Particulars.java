package io.cardea.identity.member;

import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is said of somebody who becomes a member, checked: both for a request and for a line of a file.
///
/// @param givenName absent for an organization
record Particulars(MemberKind kind, @Nullable String givenName, String familyName, String email) {

    private static final int LONGEST_NAME = 120;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,180}\\.[^\\s@<>,;\".]{2,60}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /// Fails with a refusal that names the field.
    static Particulars checked(
            @Nullable MemberKind kind,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email) {
        MemberKind known = kind == null ? MemberKind.PERSON : kind;
        return new Particulars(known, givenName(known, givenName), name("familyName", familyName), email(email));
    }

    /// A person has a given name, an organization may have none.
    static @Nullable String givenName(MemberKind kind, @Nullable String given) {
        return switch (kind) {
            case PERSON -> name("givenName", given);
            case ORGANIZATION -> given == null || given.isBlank() ? null : name("givenName", given);
        };
    }

    static String name(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw invalid(field, "is missing");
        }
        if (given.length() > LONGEST_NAME || CONTROL.matcher(given).find()) {
            throw invalid(field, "must have at most %d printable characters".formatted(LONGEST_NAME));
        }
        return given.strip();
    }

    private static String email(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw invalid("email", "is missing");
        }
        if (!EMAIL.matcher(given.strip()).matches()) {
            throw invalid("email", "is not an e-mail address");
        }
        return given.strip();
    }

    private static Refused invalid(String field, String what) {
        return new Refused(new InvalidField(field, field + " " + what + "."));
    }
}
