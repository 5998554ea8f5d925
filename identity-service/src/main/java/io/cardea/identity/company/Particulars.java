package io.cardea.identity.company;

import org.jspecify.annotations.Nullable;

/// What a company's invoices say of it, and how they look.
///
/// @param taxId with the letters of its country, as other countries know it; absent where it is not registered for tax
/// @param registrationNumber in its country's register; absent where it stands in none
/// @param language BCP 47, of what it writes
/// @param brandColour `#rrggbb`
/// @param logo a PNG of at most 32 KB, in Base64
public record Particulars(
        String legalName,
        PostalAddress address,
        @Nullable String taxId,
        @Nullable String registrationNumber,
        String email,
        String language,
        String brandColour,
        @Nullable String logo,
        @Nullable String iban) {}
