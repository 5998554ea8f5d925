package io.cardea.bench.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// One connection that asks and reads the answer, and does as little as it can beside it.
final class Wire {

    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(4096);

    Wire(int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
    }

    SocketChannel channel() {
        return channel;
    }

    /// Sends a request; a short one always fits into what the system takes at once.
    void ask(byte[] request) throws IOException {
        answer.clear();
        ByteBuffer out = ByteBuffer.wrap(request);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /// Reads what has come; returns whether the answer is whole.
    boolean isAnswered() throws IOException {
        if (channel.read(answer) < 0) {
            throw new IOException("the server has hung up");
        }
        int body = body();
        return body >= 0 && answer.position() >= body + length(body);
    }

    /// Status and body of the answer.
    String text() {
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
    }

    private int body() {
        byte[] bytes = answer.array();
        for (int at = 3; at < answer.position(); at++) {
            if (bytes[at] == '\n' && bytes[at - 1] == '\r' && bytes[at - 2] == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    private int length(int body) {
        byte[] bytes = answer.array();
        for (int at = 0; at < body - LENGTH.length; at++) {
            if (bytes[at] == LENGTH[0] && isLength(bytes, at)) {
                int length = 0;
                for (int digit = at + LENGTH.length; bytes[digit] != '\r'; digit++) {
                    length = 10 * length + bytes[digit] - '0';
                }
                return length;
            }
        }
        throw new IllegalStateException("an answer without a length: " + text());
    }

    private static boolean isLength(byte[] bytes, int at) {
        for (int i = 1; i < LENGTH.length; i++) {
            if (bytes[at + i] != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    void close() throws IOException {
        channel.close();
    }
}
