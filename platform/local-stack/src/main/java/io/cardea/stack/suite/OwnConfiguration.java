package io.cardea.stack.suite;

import io.cardea.stack.keycloak.KeycloakNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a part of ours is told. It goes by the environment, since everybody on the machine can read command lines.
record OwnConfiguration(Part part, SuiteSettings settings, Secrets secrets) {
    Map<String, String> environment() {
        var all = new HashMap<String, String>();
        switch (part) {
            case EDGE -> all.putAll(edge());
            case PROVIDER -> all.putAll(provider());
            case MAILBOX -> all.putAll(mailbox());
            default -> all.putAll(service());
        }
        var environment = new HashMap<String, String>();
        all.forEach((key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        return environment;
    }

    private Map<String, String> edge() {
        var all = new HashMap<>(Map.of("cardea.edge.port", port(Part.EDGE)));
        Arrays.stream(Part.values())
                .filter(Part::isService)
                .forEach(service -> all.put("cardea.edge.service." + service.shortName(), url(service)));
        return all;
    }

    private Map<String, String> provider() {
        return Map.of(
                "cardea.provider.port", port(Part.PROVIDER),
                "cardea.provider.data", settings.data().resolve("provider").toString(),
                "cardea.provider.api-key", secrets.of("provider.api-key"),
                "cardea.provider.webhook-secret", secrets.of("provider.webhook-secret"));
    }

    private Map<String, String> mailbox() {
        return Map.of(
                "cardea.mailbox.port",
                port(Part.MAILBOX),
                "cardea.mailbox.smtp-port",
                String.valueOf(settings.ports().smtp()));
    }

    private Map<String, String> service() {
        var all = new HashMap<>(Map.of(
                "quarkus.http.port",
                port(part),
                "quarkus.http.host",
                "127.0.0.1",
                "kafka.bootstrap.servers",
                "127.0.0.1:" + port(Part.KAFKA),
                "cardea.keycloak.url",
                url(Part.KEYCLOAK)));
        if (part.hasDatabase()) {
            all.putAll(database());
        }
        switch (part) {
            case IDENTITY -> all.putAll(identity());
            case BILLING -> all.putAll(billing());
            case GATEWAY -> all.putAll(gateway());
            default -> {}
        }
        return all;
    }

    // Logs of whole days are replayed here within seconds, so no gate is held back.
    private Map<String, String> gateway() {
        return Map.of(
                "cardea.gateway.data-dir",
                settings.data().resolve("access-gateway").toString(),
                "cardea.gateway.store.map-size",
                "1G",
                "cardea.gateway.device.requests-per-second",
                "100000",
                "cardea.gateway.device.burst",
                "100000");
    }

    private Map<String, String> database() {
        var url = "postgresql://127.0.0.1:" + port(Part.POSTGRESQL) + "/" + part.shortName();
        return Map.of(
                "quarkus.datasource.username",
                part.shortName(),
                "quarkus.datasource.password",
                secrets.of("database." + part.shortName()),
                "quarkus.datasource.reactive.url",
                url,
                "quarkus.datasource.jdbc.url",
                "jdbc:" + url);
    }

    private Map<String, String> identity() {
        var services = Arrays.stream(Part.values())
                .filter(Part::isService)
                .map(this::url)
                .collect(Collectors.joining(","));
        return Map.of(
                "cardea.keycloak.admin-username",
                KeycloakNode.ADMIN,
                "cardea.keycloak.admin-password",
                secrets.of("keycloak.admin"),
                "cardea.service-client.secret",
                secrets.of("service-client"),
                "cardea.clock.participants",
                services);
    }

    private Map<String, String> billing() {
        return Map.of(
                "cardea.mail.smtp-host", "127.0.0.1",
                "cardea.mail.smtp-port", String.valueOf(settings.ports().smtp()),
                "cardea.sandbox-provider.url", url(Part.PROVIDER),
                "cardea.sandbox-provider.api-key", secrets.of("provider.api-key"),
                "cardea.sandbox-provider.webhook-secrets", secrets.of("provider.webhook-secret"),
                "cardea.sandbox-provider.public-url", url(Part.EDGE),
                "cardea.subscription-service.url", url(Part.SUBSCRIPTION),
                "cardea.providers.sealing-key", secrets.of("provider.sealing-key"));
    }

    private String port(Part of) {
        return String.valueOf(settings.ports().of(of));
    }

    private String url(Part of) {
        return "http://127.0.0.1:" + port(of);
    }
}
