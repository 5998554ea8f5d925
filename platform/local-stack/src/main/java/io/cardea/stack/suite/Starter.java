package io.cardea.stack.suite;

import io.cardea.stack.kafka.KafkaNode;
import io.cardea.stack.kafka.KafkaSettings;
import io.cardea.stack.keycloak.KeycloakNode;
import io.cardea.stack.keycloak.KeycloakSettings;
import io.cardea.stack.keycloak.PlatformRealm;
import io.cardea.stack.postgres.PostgresNode;
import io.cardea.stack.postgres.PostgresSettings;
import io.cardea.stack.process.Child;
import io.cardea.stack.process.Http;
import java.time.Duration;
import java.util.Arrays;

/// Starts one part and waits until it is of use.
record Starter(SuiteSettings settings, Secrets secrets) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    Child start(Part part) {
        return switch (part) {
            case POSTGRESQL -> startPostgres();
            case KAFKA -> startKafka();
            case KEYCLOAK -> startKeycloak();
            case IDENTITY, CATALOG, SUBSCRIPTION, BILLING, ENTITLEMENT, GATEWAY, PROVIDER, MAILBOX, EDGE ->
                startOwn(part);
        };
    }

    private Child startPostgres() {
        var node = PostgresNode.start(new PostgresSettings(
                settings.data().resolve("postgresql"),
                settings.ports().of(Part.POSTGRESQL),
                secrets.of("database.superuser"),
                settings.log(Part.POSTGRESQL),
                true));
        Arrays.stream(Part.values())
                .filter(Part::hasDatabase)
                .forEach(part -> node.provide(part.shortName(), secrets.of("database." + part.shortName())));
        return node.child();
    }

    private Child startKafka() {
        return KafkaNode.start(new KafkaSettings(
                        settings.data().resolve("kafka"),
                        settings.ports().of(Part.KAFKA),
                        settings.ports().partners(),
                        settings.log(Part.KAFKA)))
                .child();
    }

    private Child startKeycloak() {
        var node = KeycloakNode.start(new KeycloakSettings(
                settings.data().resolve("keycloak"),
                settings.ports().of(Part.KEYCLOAK),
                secrets.of("keycloak.admin"),
                settings.log(Part.KEYCLOAK)));
        node.provide(new PlatformRealm(secrets.of("platform.admin"), secrets.of("service-client")));
        return node.child();
    }

    private Child startOwn(Part part) {
        var health =
                "http://127.0.0.1:" + settings.ports().of(part) + (part.isService() ? "/q/health/ready" : "/health");
        return Child.start(new OwnProcess(part, settings, secrets).command())
                .awaitReady(LIMIT, () -> Http.answersOk(health));
    }
}
