package io.cardea.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldDevice;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Handshakes with real certificates.
@QuarkusTest
@WithTestResource(NoKafka.class)
@WithTestResource(TlsListener.class)
class ProvingByCertificateIT {

    private static final String PLAIN = "{\"credential\":\"" + Facts.CREDENTIAL + "\"}";
    private static final String CAREFUL = PLAIN.replace("}", ",\"deviceTime\":\"2026-06-01T12:00:00Z\"}");
    private static final String OWN = "/v1/gates/" + Facts.GATE + "/checks";

    @Inject
    TestGate gate;

    private int port;
    private Certificates certificates;

    @BeforeEach
    void know() throws GeneralSecurityException {
        Config config = ConfigProvider.getConfig();
        port = config.getValue(TlsListener.PORT, Integer.class);
        certificates = new Certificates(Path.of(config.getValue(TlsListener.FOLDER, String.class)));
        gate.becomesKnown(trusting(false));
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void a_registered_certificate_proves_the_gate_that_the_path_names(HttpClient.Version version) throws Exception {
        SSLContext device = certificates.client("device", TlsListener.SERVER);

        assertThat(ask(device, version, OWN, PLAIN, "").body()).contains("\"outcome\":\"ADMITTED\"");
        assertThat(ask(device, version, OWN, CAREFUL, "").body()).contains("\"outcome\":\"ADMITTED\"");
    }

    @Test
    void where_the_path_names_no_gate_the_header_does() throws Exception {
        SSLContext device = certificates.client("device", TlsListener.SERVER);

        assertThat(ask(device, "/v1/checks", PLAIN, "Gate " + Facts.GATE).statusCode())
                .isEqualTo(200);
        assertThat(ask(device, "/v1/checks", PLAIN, "").statusCode()).isEqualTo(401);
    }

    @Test
    void several_certificates_of_a_gate_open_at_once() throws Exception {
        SSLContext renewed = certificates.client("renewed", TlsListener.SERVER);

        assertThat(ask(renewed, OWN, PLAIN, "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"stranger,plain", "expired,plain", "stranger,careful", "expired,careful"})
    void one_that_the_gate_does_not_name_or_whose_time_is_over_opens_nothing(String name, String way) throws Exception {
        SSLContext shown = certificates.client(name, TlsListener.SERVER);

        HttpResponse<String> answer = ask(shown, OWN, way.equals("plain") ? PLAIN : CAREFUL, "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("gateway.key-invalid");
    }

    @Test
    void a_certificate_of_one_gate_opens_no_other() throws Exception {
        UUID other = UUID.randomUUID();
        gate.alsoKnown(other);
        SSLContext device = certificates.client("device", TlsListener.SERVER);

        assertThat(ask(device, "/v1/gates/" + other + "/checks", PLAIN, "").statusCode())
                .isEqualTo(401);
        assertThat(ask(device, OWN, PLAIN, "Gate " + other).statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_has_no_certificate_shows_a_key_as_ever() throws Exception {
        SSLContext none = certificates.client(TlsListener.SERVER);

        assertThat(ask(none, OWN, PLAIN, TestGate.KEY).statusCode()).isEqualTo(200);
        assertThat(ask(none, OWN, PLAIN, "").body()).contains("gateway.key-missing");
    }

    @Test
    void a_key_is_answered_again_and_again_on_one_connection() throws Exception {
        SSLContext none = certificates.client(TlsListener.SERVER);
        try (HttpClient client = client(none, HttpClient.Version.HTTP_1_1)) {
            for (int i = 0; i < 5; i++) {
                assertThat(ask(client, OWN, PLAIN, TestGate.KEY).body()).contains("\"outcome\":\"ADMITTED\"");
            }
        }
    }

    @Test
    void a_certificate_of_a_disabled_gate_is_turned_away() throws Exception {
        gate.becomesKnown(trusting(true));
        SSLContext device = certificates.client("device", TlsListener.SERVER);

        HttpResponse<String> answer = ask(device, OWN, PLAIN, "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("gateway.gate-disabled");
    }

    private HeldDevice trusting(boolean disabled) throws GeneralSecurityException {
        Set<String> trusted = Set.of(
                certificates.publicKeyHash("device"),
                certificates.publicKeyHash("renewed"),
                certificates.publicKeyHash("expired"));
        return new HeldDevice(null, trusted, disabled, null);
    }

    private HttpResponse<String> ask(SSLContext client, String path, String body, String authorization)
            throws IOException, InterruptedException {
        return ask(client, HttpClient.Version.HTTP_1_1, path, body, authorization);
    }

    private HttpResponse<String> ask(
            SSLContext context, HttpClient.Version version, String path, String body, String authorization)
            throws IOException, InterruptedException {
        try (HttpClient client = client(context, version)) {
            return ask(client, path, body, authorization);
        }
    }

    private HttpResponse<String> ask(HttpClient client, String path, String body, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            asked.header("Authorization", authorization);
        }
        HttpResponse<String> answer = client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(client.version());
        return answer;
    }

    private static HttpClient client(SSLContext context, HttpClient.Version version) {
        return HttpClient.newBuilder().sslContext(context).version(version).build();
    }
}
