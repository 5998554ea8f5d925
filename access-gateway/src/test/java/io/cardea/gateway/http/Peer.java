package io.cardea.gateway.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Somebody who speaks to the gateway's socket byte by byte, and need not speak HTTP.
final class Peer implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket = new Socket();

    Peer(int port) throws IOException {
        socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
        socket.setTcpNoDelay(true);
    }

    void say(String text) throws IOException {
        say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /// All that comes until the gateway is silent for so long, or closes.
    String hear(Duration silence) throws IOException {
        socket.setSoTimeout(Math.toIntExact(silence.toMillis()));
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                heard.write(next);
            }
        } catch (SocketTimeoutException | SocketException e) {
            // Silent, or gone.
        }
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    /// The first line that comes upon this; nothing from a gateway that has closed.
    String status(String text) throws IOException {
        StringBuilder line = new StringBuilder();
        try {
            say(text);
            socket.setSoTimeout(PATIENCE_MILLIS);
            for (int next = socket.getInputStream().read();
                    next > '\r';
                    next = socket.getInputStream().read()) {
                line.append((char) next);
            }
        } catch (SocketException e) {
            return "";
        }
        return line.toString();
    }

    /// Whether the gateway closes within so long, while we say a byte again and again.
    boolean isClosedWhileTrickling(String bytes, Duration pause, Duration patience) throws IOException {
        socket.setSoTimeout(Math.toIntExact(pause.toMillis()));
        long rounds = patience.dividedBy(pause);
        for (int round = 0; round < rounds; round++) {
            try {
                say(bytes);
                // Whatever is answered, until there is silence for a while.
                while (socket.getInputStream().read(new byte[4_096]) >= 0) {}
                return true;
            } catch (SocketTimeoutException e) {
                // Still open.
            } catch (SocketException e) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
