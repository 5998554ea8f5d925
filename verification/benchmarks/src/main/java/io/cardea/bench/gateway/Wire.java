package io.cardea.bench.gateway;

import io.cardea.stack.rehearsal.Club;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// One connection that asks and reads the answer, and does as little as it can beside it. It makes no object while it
/// asks, so that no collection of the driver's is taken for the server's slowness.
final class Wire {

    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);

    private static final int STATUS = "HTTP/1.1 ".length();

    private final SocketChannel channel;
    private final ByteBuffer request;
    private final int digits;
    private final ByteBuffer answer = ByteBuffer.allocateDirect(4096);

    /// Asks at this path, always for the same gate.
    Wire(int port, String path) throws IOException {
        String any = Club.credential(0);
        String body = "{\"credential\":\"" + any + "\",\"direction\":\"IN\"}";
        String text = "POST " + path + " HTTP/1.1\r\nhost: gateway\r\nauthorization: " + Club.key()
                + "\r\ncontent-type: application/json\r\ncontent-length: " + body.length() + "\r\n\r\n" + body;
        request = ByteBuffer.allocateDirect(text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
        digits = text.indexOf(any) + any.length();
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
    }

    SocketChannel channel() {
        return channel;
    }

    /// Asks for this member; a short request always fits into what the system takes at once.
    void ask(int member) throws IOException {
        for (int at = digits - 1, left = member; request.get(at) != '-'; at--, left /= 10) {
            request.put(at, (byte) ('0' + left % 10));
        }
        answer.clear();
        request.rewind();
        while (request.hasRemaining()) {
            channel.write(request);
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

    /// @throws IOException when the answer is none of 2xx
    void demandSuccess() throws IOException {
        if (answer.get(STATUS) != '2') {
            throw new IOException("refused to answer: " + text());
        }
    }

    /// Status and body of the answer.
    String text() {
        return StandardCharsets.UTF_8.decode(answer.duplicate().flip()).toString();
    }

    private int body() {
        for (int at = 3; at < answer.position(); at++) {
            if (answer.get(at) == '\n' && answer.get(at - 1) == '\r' && answer.get(at - 2) == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    private int length(int body) {
        for (int at = 0; at < body - LENGTH.length; at++) {
            if (isLength(at)) {
                int length = 0;
                for (int digit = at + LENGTH.length; answer.get(digit) != '\r'; digit++) {
                    length = 10 * length + answer.get(digit) - '0';
                }
                return length;
            }
        }
        throw new IllegalStateException("an answer without a length: " + text());
    }

    private boolean isLength(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if (answer.get(at + i) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    void close() throws IOException {
        channel.close();
    }
}
