package io.cardea.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A controller with one connection.
final class Controller implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile int closedWith;

    Controller(int port, String path, String key) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", key)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + path), this)
                .join();
    }

    void says(String text) {
        socket.sendText(text, true).join();
    }

    /// The next message, which is about this.
    JsonNode hears(String what) {
        JsonNode next = hearsNext();
        assertThat(next.has(what)).as("%s in %s", what, next).isTrue();
        return next;
    }

    JsonNode hearsNext() {
        try {
            String next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("nothing was said").isNotNull();
            return JSON.readTree(next);
        } catch (InterruptedException | JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /// The code; 0 while it is open.
    int closedWith() {
        return closedWith;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closedWith = code;
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
