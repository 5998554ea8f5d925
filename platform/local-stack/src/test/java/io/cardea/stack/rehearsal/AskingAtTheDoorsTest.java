package io.cardea.stack.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskingAtTheDoorsTest {
    private static final int MEMBERS = 1000;
    private static final int CHECKS = 768;
    private static final int OF_A_KIND = CHECKS / 16;

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final Set<String> manners = ConcurrentHashMap.newKeySet();
    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    private HttpServer gateway;
    private Devices devices;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gateway.createContext("/v1/checks", this::answer);
        gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        gateway.start();
        devices = new Devices("http://127.0.0.1:" + gateway.getAddress().getPort(), MEMBERS);
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void checks_come_plainly_on_connections_that_stay() {
        devices.ask(CHECKS);

        assertThat(bodies).hasSize(CHECKS);
        assertThat(connections).hasSizeLessThan(CHECKS / 10);
        assertThat(manners).containsExactly("POST HTTP/1.1 [application/json] expects null, connection null");
    }

    @Test
    void some_are_nobodys_some_come_twice_and_some_are_not_plain() {
        devices.ask(CHECKS);

        assertThat(bodies).filteredOn(body -> body.contains("\"persons\":")).hasSize(OF_A_KIND);
        var scans = bodies.stream().filter(body -> body.contains("\"scan\":")).toList();
        assertThat(scans)
                .hasSize(2 * OF_A_KIND)
                .satisfies(all -> assertThat(Set.copyOf(all)).hasSize(OF_A_KIND));
        assertThat(bodies).filteredOn(body -> number(body) >= MEMBERS).hasSize(OF_A_KIND);
    }

    private static int number(String body) {
        return Integer.parseInt(body.replaceAll(".*card-(\\d+).*", "$1"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            connections.add(exchange.getRemoteAddress());
            manners.add("%s %s %s expects %s, connection %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getProtocol(),
                            headers.get("Content-Type"),
                            headers.get("Expect"),
                            headers.get("Connection")));
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
        }
    }
}
