package io.cardea.testing.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/// The matrix against small servers of which one keeps its door and the others each have one defect.
class TryingEveryDoorTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            paths:
              /v1/lamps/{id}:
                get: {x-roles: [owner]}
              /v1/weather:
                get: {x-roles: ["*"]}
            """;

    private final UUID company = UUID.randomUUID();
    private final HttpServer server;
    private Doorkeeper doorkeeper = this::good;

    /// Answers a request to `/v1/lamps/...` with a status.
    private interface Doorkeeper {
        int status(String path, String authorization);
    }

    TryingEveryDoorTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    }

    @BeforeEach
    void open() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_good_doorkeeper_passes() {
        assertThat(failures()).isEmpty();
    }

    @Test
    void a_door_that_is_open_to_all_is_found() {
        doorkeeper = (path, authorization) -> 404;
        assertThat(failures())
                .contains("GET /v1/lamps/{id} refuses everybody else", "a company that nobody knows gets in nowhere");
    }

    @Test
    void a_door_that_is_closed_to_its_own_people_is_found() {
        doorkeeper = (path, authorization) -> 401;
        assertThat(failures()).containsExactly("GET /v1/lamps/{id} lets its roles in");
    }

    @Test
    void a_disguise_that_opens_the_door_is_found() {
        doorkeeper = (path, authorization) -> path.contains(";") ? 200 : good(path, authorization);
        assertThat(failures()).containsExactly("GET /v1/lamps/{id} has no back door");
    }

    @Test
    void a_disguise_that_breaks_the_server_is_found() {
        doorkeeper = (path, authorization) -> path.contains("%2F") ? 500 : good(path, authorization);
        assertThat(failures()).containsExactly("GET /v1/lamps/{id} has no back door");
    }

    private int good(String path, String authorization) {
        return new Verification(company).isOwner(authorization) ? 404 : 401;
    }

    private List<String> failures() {
        var matrix = TenancyMatrix.of("http://127.0.0.1:" + server.getAddress().getPort());
        return matrix.tests(new Callers(company))
                .filter(TryingEveryDoorTest::fails)
                .map(DynamicTest::getDisplayName)
                .toList();
    }

    private static boolean fails(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return false;
        } catch (AssertionError e) {
            return true;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getRawPath();
        var authorization = Stream.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .findFirst()
                .orElse("");
        var status = path.equals("/q/openapi") ? 200 : doorkeeper.status(path, authorization);
        var body = DOCUMENT.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
