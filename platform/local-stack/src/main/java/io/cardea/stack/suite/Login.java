package io.cardea.stack.suite;

import io.cardea.stack.keycloak.AccessToken;

/// Somebody who can log in.
///
/// @param keycloak base URL of the server
/// @param realm where they are known
public record Login(String keycloak, String realm, String name, String password) {
    private static final String CLIENT = "cardea-cli";

    /// A fresh token.
    public AccessToken token() {
        return AccessToken.byPassword(keycloak, realm, CLIENT, name, password);
    }

    @Override
    public String toString() {
        return "Login[" + realm + ", " + name + "]";
    }
}
