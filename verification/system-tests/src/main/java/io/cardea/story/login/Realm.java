package io.cardea.story.login;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A Keycloak realm, by its issuer's address.
public record Realm(URI issuer) {

    /// The realm with this name at the Keycloak with this address.
    public static Realm of(URI keycloak, String name) {
        return new Realm(URI.create(keycloak.toString().replaceAll("/$", "") + "/realms/" + name));
    }

    URI tokens() {
        return URI.create(issuer + "/protocol/openid-connect/token");
    }

    URI registration(Map<String, String> parameters) {
        return URI.create(issuer + "/protocol/openid-connect/registrations?" + form(parameters));
    }

    static String form(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
