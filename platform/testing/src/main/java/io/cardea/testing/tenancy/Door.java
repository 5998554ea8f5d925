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

    /// Sends one request.
    Answer knock(String method, String rawPath, @Nullable String authorization) {
        var address = URI.create(url);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(socket.getOutputStream(), request(address, method, rawPath, authorization));
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new AssertionError(method + " " + rawPath + " got no answer", e);
        }
    }

    /// The body of a page that everybody may read.
    String read(String path) {
        var answer = knock("GET", path, null);
        if (answer.status() != 200) {
            throw new AssertionError("GET " + path + " answers " + answer.status());
        }
        return answer.text().substring(answer.text().indexOf("\r\n\r\n") + 4);
    }

    private static String request(URI address, String method, String rawPath, @Nullable String authorization) {
        var hasBody = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        return method + " " + rawPath + " HTTP/1.0\r\n"
                + "Host: " + address.getAuthority() + "\r\n"
                + (authorization == null ? "" : "Authorization: " + authorization + "\r\n")
                + "Accept: application/json, application/yaml\r\n"
                + (hasBody ? "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}" : "\r\n");
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
