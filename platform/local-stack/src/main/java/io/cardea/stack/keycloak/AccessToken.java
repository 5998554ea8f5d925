package io.cardea.stack.keycloak;

import io.cardea.stack.process.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/// A bearer token, as a realm gives it to those who know a password.
///
/// @param value the token itself
public record AccessToken(String value) {
    private static final Pattern IN_ANSWER = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    /// Logs a person in.
    ///
    /// @param keycloak the server's base URL
    /// @throws IllegalStateException when the realm refuses
    public static AccessToken byPassword(String keycloak, String realm, String client, String login, String password) {
        var form = "grant_type=password&client_id=%s&username=%s&password=%s"
                .formatted(encoded(client), encoded(login), encoded(password));
        return ask(keycloak, realm, form);
    }

    /// Logs a program in.
    ///
    /// @param keycloak the server's base URL
    /// @throws IllegalStateException when the realm refuses
    public static AccessToken bySecret(String keycloak, String realm, String client, String secret) {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(client), encoded(secret));
        return ask(keycloak, realm, form);
    }

    private static AccessToken ask(String keycloak, String realm, String form) {
        var url = keycloak + "/realms/" + realm + "/protocol/openid-connect/token";
        var answer = IN_ANSWER.matcher(Http.post(url, Map.of(), "application/x-www-form-urlencoded", form));
        if (!answer.find()) {
            throw new IllegalStateException("No token in the answer of " + url);
        }
        return new AccessToken(answer.group(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Says nothing: who has the token has the rights.
    @Override
    public String toString() {
        return "AccessToken[]";
    }
}
