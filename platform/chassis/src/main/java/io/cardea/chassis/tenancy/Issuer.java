package io.cardea.chassis.tenancy;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A realm of our Keycloak, named by a token's `iss`: a company's by its id, or the platform's own.
///
/// @param url the issuer's address, `<keycloak>/realms/<realm>`
record Issuer(String url, String realm) {

    static final String PLATFORM = "platform";

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// The issuer, if it is a realm of that Keycloak that can be one of ours.
    static Optional<Issuer> of(String keycloak, String iss) {
        String realms = keycloak + "/realms/";
        if (!iss.startsWith(realms)) {
            return Optional.empty();
        }
        String realm = iss.substring(realms.length());
        boolean ours = realm.equals(PLATFORM) || UUID_FORM.matcher(realm).matches();
        return ours ? Optional.of(new Issuer(iss, realm)) : Optional.empty();
    }

    boolean isPlatform() {
        return realm.equals(PLATFORM);
    }

    /// The company whose realm it is; not to be asked of the platform's realm.
    UUID company() {
        return UUID.fromString(realm);
    }
}
