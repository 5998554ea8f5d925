package io.cardea.stack.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CarryingWebSocketsTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private Edge edge;

    @BeforeEach
    void open() throws IOException {
        HttpServer service = vertx.createHttpServer()
                .requestHandler(CarryingWebSocketsTest::upgrade)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        URI there = URI.create("http://127.0.0.1:" + service.actualPort());
        edge = Edge.open(
                new EdgeSettings("127.0.0.1", 0, Map.of("gateway", there, "identity", there, "catalog", nobody())));
    }

    @AfterEach
    void close() {
        edge.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_either_side_says_reaches_the_other_as_it_was_said() throws Exception {
        WebSocket socket = connect("/v1/gates/1/connection", "Gate 1.secret");

        assertThat(heard()).isEqualTo("text hello /v1/gates/1/connection Gate 1.secret");
        socket.sendText("who is there?", true).join();
        assertThat(heard()).isEqualTo("text who is there?");
        socket.sendBinary(java.nio.ByteBuffer.wrap(new byte[50_000]), true).join();
        assertThat(heard()).isEqualTo("binary 50000");
    }

    @Test
    void a_message_in_parts_stays_one_message() throws Exception {
        WebSocket socket = connect("/v1/gates/1/connection", "x");
        heard();

        socket.sendText("in ", false).join();
        socket.sendText("parts", true).join();

        assertThat(heard()).isEqualTo("text in parts");
    }

    @Test
    void whoever_ends_it_the_other_side_hears_why() throws Exception {
        WebSocket socket = connect("/v1/gates/1/connection", "x");
        heard();

        socket.sendText("bye", true).join();

        assertThat(heard()).isEqualTo("closed 4001 you said so");
    }

    @Test
    void who_is_refused_by_the_service_hears_its_own_answer() {
        assertThat(refusal("/v1/gates/1/connection", "nobody")).isEqualTo(401);
    }

    @Test
    void what_is_not_public_carries_nothing() {
        assertThat(refusal("/internal/connection", "x")).isEqualTo(404);
    }

    @Test
    void a_service_that_is_away_is_a_503() {
        assertThat(refusal("/v1/products", "x")).isEqualTo(503);
    }

    private int refusal(String path, String authorization) {
        var refused = new int[1];
        assertThatThrownBy(() -> connect(path, authorization))
                .isInstanceOfSatisfying(
                        CompletionException.class,
                        failure -> assertThat(failure.getCause())
                                .isInstanceOfSatisfying(
                                        WebSocketHandshakeException.class,
                                        answer -> refused[0] =
                                                answer.getResponse().statusCode()));
        return refused[0];
    }

    private WebSocket connect(String path, String authorization) {
        return client.newWebSocketBuilder()
                .header("Authorization", authorization)
                .buildAsync(URI.create("ws://127.0.0.1:" + edge.port() + path), new Hearing())
                .join();
    }

    private @Nullable String heard() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    private static void upgrade(HttpServerRequest request) {
        String authorization = request.getHeader("Authorization");
        if ("nobody".equals(authorization)) {
            request.response().setStatusCode(401).end("no");
            return;
        }
        request.toWebSocket().onSuccess(socket -> {
            socket.writeTextMessage("hello " + request.uri() + " " + authorization);
            socket.textMessageHandler(text -> answer(socket, text));
            socket.binaryMessageHandler(binary -> socket.writeBinaryMessage(Buffer.buffer(new byte[binary.length()])));
        });
    }

    private static void answer(ServerWebSocket socket, String text) {
        if (text.equals("bye")) {
            socket.close((short) 4001, "you said so");
        } else {
            socket.writeTextMessage(text);
        }
    }

    private static URI nobody() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    private final class Hearing implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();
        private int bytes;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add("text " + text);
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, java.nio.ByteBuffer data, boolean last) {
            bytes += data.remaining();
            if (last) {
                heard.add("binary " + bytes);
                bytes = 0;
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
            heard.add("closed " + statusCode + " " + reason);
            return null;
        }
    }
}
