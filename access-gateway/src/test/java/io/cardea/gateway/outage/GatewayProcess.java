package io.cardea.gateway.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.stack.process.Ports;
import io.cardea.testing.cases.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The built gateway, running.
final class GatewayProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final int port = Ports.free();
    private final Process process;

    /// Starts it on the data in this folder, and returns when it answers.
    GatewayProcess(Path folder, String kafka) {
        this.folder = folder;
        try {
            process = new ProcessBuilder(words(kafka))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("gateway.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Eventually.within(Duration.ofSeconds(90)).holds(() -> assertThat(isUp()).isTrue());
    }

    private List<String> words(String kafka) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dquarkus.http.port=" + port,
                "-Dcardea.kafka.bootstrap-servers=" + kafka,
                "-Dcardea.gateway.data-dir=" + folder.resolve("data"),
                "-Dcardea.gateway.store.map-size=256M",
                "-Dcardea.gateway.follow.check-topics-every=PT1S",
                "-Dcardea.gateway.follow.back-off=PT0.2S",
                "-Dcardea.gateway.publish.back-off=PT0.2S",
                "-Dcardea.gateway.publish.check-topics-every=PT1S",
                "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString());
    }

    /// The answer to one scan.
    JsonNode check(Facility.Door door, String credential) throws IOException {
        String body = "{\"credential\":\"" + credential + "\"}";
        return send(HttpRequest.newBuilder(uri("/v1/checks"))
                .header("Authorization", door.key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// The same for an instant that it names.
    JsonNode checkAt(Facility.Door door, String credential, String at) throws IOException {
        String body = "{\"credential\":\"" + credential + "\",\"at\":\"" + at + "\"}";
        return send(HttpRequest.newBuilder(uri("/v1/checks"))
                .header("Authorization", door.key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// What the gateway says of a decision by now.
    JsonNode decided(Facility.Door door, String decision) throws IOException {
        return send(HttpRequest.newBuilder(uri("/v1/checks/" + decision))
                .header("Authorization", door.key())
                .build());
    }

    JsonNode state() throws IOException {
        return send(HttpRequest.newBuilder(uri("/v1/gateway/state")).build());
    }

    JsonNode quiescence(Facility facility) throws IOException {
        return send(HttpRequest.newBuilder(uri("/internal/quiescence?company=" + facility.company()))
                .build());
    }

    /// Waits until the copy is worth this.
    void awaitState(String state) {
        Eventually.within(Duration.ofSeconds(60))
                .holds(() -> assertThat(told("/state")).isEqualTo(state));
    }

    /// Waits until everything is published.
    void awaitNothingLeftToTell() {
        Eventually.within(Duration.ofSeconds(60))
                .holds(() -> assertThat(told("/ledger/backlog")).isEqualTo("0"));
    }

    private String told(String pointer) {
        try {
            return state().at(pointer).asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the gateway has ended; see " + folder.resolve("gateway.log"));
        }
        try {
            state();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private JsonNode send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// As `kill -9` does.
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
