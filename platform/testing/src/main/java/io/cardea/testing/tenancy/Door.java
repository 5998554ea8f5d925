package io.cardea.testing.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Knocks at a service with exactly the path that is given: over a plain socket, since HTTP clients tidy paths up.
record Door(String url) {

    private static final int PATIENCE_MILLIS = 20_000;

    /// What came back.
    record Answer(int status, String text) {}

    /// Sends one request with an empty body of the type that the operation wants.
    Answer knock(Operation operation, String rawPath, @Nullable String authorization) {
        var type = operation.bodyType().orElse("application/json");
        return knock(operation.method(), rawPath, type, authorization);
    }

    private Answer knock(String method, String rawPath, String type, @Nullable String authorization) {
        var address = URI.create(url);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(socket.getOutputStream(), head(address, method, rawPath, authorization) + body(method, type));
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new AssertionError(method + " " + rawPath + " got no answer", e);
        }
    }

    /// The body of a page that everybody may read.
    String read(String path) {
        var answer = knock("GET", path, "text/plain", null);
        if (answer.status() != 200) {
            throw new AssertionError("GET " + path + " answers " + answer.status());
        }
        return answer.text().substring(answer.text().indexOf("\r\n\r\n") + 4);
    }

    private static String head(URI address, String method, String rawPath, @Nullable String authorization) {
        return method + " " + rawPath + " HTTP/1.0\r\n"
                + "Host: " + address.getAuthority() + "\r\n"
                + (authorization == null ? "" : "Authorization: " + authorization + "\r\n")
                + "Accept: */*\r\n";
    }

    private static String body(String method, String type) {
        return method.equals("GET") || method.equals("DELETE")
                ? "\r\n"
                : "Content-Type: " + type + "\r\nContent-Length: 2\r\n\r\n{}";
    }

    private static void send(OutputStream out, String request) throws IOException {
        out.write(request.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static Answer answer(InputStream in) throws IOException {
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        var words = text.split(" ", 3);
        if (words.length < 3 || !words[0].startsWith("HTTP/")) {
            throw new IOException("Not an answer: " + text);
        }
        return new Answer(Integer.parseInt(words[1]), text);
    }
}
