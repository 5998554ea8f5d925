package io.cardea.identity.company;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an owner says of the company; it replaces what was said before.
///
/// @param taxId with the letters of its country; this or the registration number is needed
/// @param language BCP 47; absent for English
/// @param brandColour `#rrggbb`; absent for black
/// @param logo a PNG of at most 32 KB and 1024 by 1024 pixels, in Base64
record ParticularsRequest(
        @NotBlank @Size(max = 120) @NoCardNumber String legalName,
        @NotNull @Valid PostalAddress address,

        @Nullable
        @Pattern(regexp = "[A-Z]{2}[0-9A-Za-z+*. ]{2,20}", message = "must begin with the letters of its country")
        String taxId,

        @Nullable @Size(min = 1, max = 40) String registrationNumber,

        @NotNull
        @Size(max = 254)
        @Pattern(regexp = "[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+", message = "must be an e-mail address")
        String email,

        @Nullable @Size(max = 35) String language,

        @Nullable @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "must be a colour such as #0a5f38")
        String brandColour,

        @Nullable @Size(max = Logo.LONGEST) String logo,
        @Nullable @Size(max = 42) String iban) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /// What is said, in the form in which it is kept; fails with a refusal that names the field.
    Particulars particulars() {
        require(COUNTRIES.contains(address.country()), "address.country", "is no country of ISO 3166-1");
        require(taxId != null || registrationNumber != null, "taxId", "or registrationNumber is needed");
        return new Particulars(
                legalName.strip(),
                address,
                taxId == null ? null : taxId.replace(" ", ""),
                registrationNumber == null ? null : registrationNumber.strip(),
                email,
                languageTag(),
                brandColour == null ? "#000000" : brandColour.toLowerCase(Locale.ROOT),
                logo == null ? null : Logo.checked("logo", logo),
                iban == null ? null : Iban.checked("iban", iban));
    }

    private String languageTag() {
        Locale locale = Locale.forLanguageTag(language == null ? "en" : language);
        require(!locale.getLanguage().isEmpty(), "language", "is no language tag of BCP 47");
        return locale.toLanguageTag();
    }

    private static void require(boolean right, String field, String otherwise) {
        if (!right) {
            throw new Refused(new InvalidField(field, "%s %s.".formatted(field, otherwise)));
        }
    }
}
