package io.cardea.stack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingRequestsTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer service;
    private Edge edge;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/v1/companies", ForwardingRequestsTest::tellWhatCame);
        service.createContext("/v1/members", HttpExchange::close);
        service.start();
        URI there = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        URI nobody = URI.create("http://127.0.0.1:" + freePort());
        edge = Edge.open(new EdgeSettings("127.0.0.1", 0, Map.of("identity", there, "catalog", nobody)));
    }

    @AfterEach
    void close() {
        edge.close();
        service.stop(0);
    }

    @Test
    void method_query_headers_and_body_reach_the_service_and_its_answer_comes_back() throws Exception {
        var answer = send("/v1/companies?limit=2", BodyPublishers.ofString("hello"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/v1/companies/1");
        assertThat(answer.body()).isEqualTo("POST /v1/companies?limit=2 Bearer x null hello");
    }

    @Test
    void a_body_of_64_KiB_passes() throws Exception {
        var answer = send("/v1/companies", BodyPublishers.ofByteArray(new byte[64 * 1024]));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void a_longer_body_is_refused_by_its_announced_length() throws Exception {
        var answer = send("/v1/companies", BodyPublishers.ofByteArray(new byte[64 * 1024 + 1]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("request.too-large");
    }

    @Test
    void a_longer_body_is_refused_when_its_length_was_not_announced() throws Exception {
        var endless = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[300 * 1024]));

        var answer = send("/v1/companies", endless);

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_service_that_is_away_is_a_503() throws Exception {
        var answer = send("/v1/products", BodyPublishers.ofString("{}"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("edge.service-away");
    }

    @Test
    void a_service_that_hangs_up_is_a_502() throws Exception {
        var answer = send("/v1/members", BodyPublishers.ofString("{}"));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("edge.service-broke-off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/internal/republish", "/v1/nothing"})
    void what_is_not_public_is_not_there(String path) throws Exception {
        var answer = send(path, BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/companies/../internal",
                "/v1/companies/%2e%2e/internal",
                "/v1/companies;x",
                "/v1//companies",
                "/v1/./companies",
                "/v1/companies%2F1",
                "/v1\\companies",
                "/v1/COMPANIES",
                "/v1/companies.",
                "http://127.0.0.1/v1/companies"
            })
    void tricks_with_the_path_reach_nobody(String target) throws Exception {
        String status = rawStatus("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(status).matches("HTTP/1.1 40[04] .*");
    }

    @Test
    void the_edge_tells_how_it_is_without_asking_anybody() throws Exception {
        service.stop(0);

        var answer = send("/health", BodyPublishers.noBody());

        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private HttpResponse<String> send(String path, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + path))
                .header("Authorization", "Bearer x")
                .header("X-Forwarded-Host", "elsewhere")
                .POST(body);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// As no client library would let us send it.
    private String rawStatus(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", edge.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private static void tellWhatCame(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        String body = new String(exchange.getRequestBody().readAllBytes());
        byte[] told = String.join(
                        " ",
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        headers.getFirst("Authorization"),
                        String.valueOf(headers.getFirst("X-Forwarded-Host")),
                        body)
                .getBytes();
        exchange.getResponseHeaders().set("Location", "/v1/companies/1");
        exchange.sendResponseHeaders(201, told.length);
        exchange.getResponseBody().write(told);
        exchange.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
