package io.cardea.billing.party;

import org.jspecify.annotations.Nullable;

/// A company as its documents name it.
///
/// @param particulars absent until its owner has said them
public record Seller(String name, @Nullable Particulars particulars) {

    /// What `identity.companies` tells of it.
    ///
    /// @param taxId with the letters of its country
    /// @param language BCP 47
    /// @param brandColour `#rrggbb`
    /// @param logo a PNG in Base64
    public record Particulars(
            String legalName,
            Address address,
            @Nullable String taxId,
            @Nullable String registrationNumber,
            String email,
            String language,
            String brandColour,
            @Nullable String logo,
            @Nullable String iban) {

        /// The number by which a register knows it: that of its country's register, or else that of the tax office.
        public @Nullable String legalId() {
            return registrationNumber == null ? taxId : registrationNumber;
        }
    }

    /// @param country ISO 3166-1, two letters
    public record Address(String street, @Nullable String postalCode, String city, String country) {}

    /// The name that the law knows, where it was said.
    public String legalName() {
        return particulars == null ? name : particulars.legalName();
    }
}
