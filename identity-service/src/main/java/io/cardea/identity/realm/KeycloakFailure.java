package io.cardea.identity.realm;

/// Keycloak answered something that nobody foresaw. Carries no body: it might hold a secret.
final class KeycloakFailure extends RuntimeException {

    private final int status;

    KeycloakFailure(String request, int status) {
        super("Keycloak answered %d to %s".formatted(status, request));
        this.status = status;
    }

    /// Is it Keycloak's trouble, and not that of the request?
    boolean isPassing() {
        return status >= 500 || status == 429;
    }
}
