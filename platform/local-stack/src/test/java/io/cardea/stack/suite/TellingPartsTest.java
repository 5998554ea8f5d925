package io.cardea.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TellingPartsTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(names = {"PROVIDER", "MAILBOX", "EDGE"})
    void no_secret_stands_on_a_command_line(Part part) {
        var secrets = Secrets.in(data);

        var command = new OwnProcess(part, settings(), secrets).command();

        assertThat(String.join(" ", command.words()))
                .doesNotContain(secrets.of("provider.api-key"))
                .doesNotContain(secrets.of("provider.webhook-secret"));
    }

    @Test
    void a_service_is_told_its_database_and_its_door() {
        var environment = new OwnConfiguration(Part.BILLING, settings(), Secrets.in(data)).environment();

        assertThat(environment)
                .containsEntry("QUARKUS_HTTP_PORT", "9004")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "billing")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:9009/billing")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9010")
                .containsEntry("CARDEA_KEYCLOAK_URL", "http://127.0.0.1:9008")
                .containsEntry("CARDEA_MAIL_SMTP_PORT", "9013")
                .containsEntry("CARDEA_SANDBOX_PROVIDER_PUBLIC_URL", "http://127.0.0.1:9000");
    }

    @Test
    void the_gateway_is_told_of_no_database() {
        var environment = new OwnConfiguration(Part.GATEWAY, settings(), Secrets.in(data)).environment();

        assertThat(environment.keySet()).noneMatch(key -> key.contains("DATASOURCE"));
    }

    private SuiteSettings settings() {
        return new SuiteSettings(data, new PortPlan(9000));
    }
}
