package io.cardea.gateway.check;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;

/// A response of HTTP/1.1 with status 200 as it goes over the wire, byte for byte as Vert.x would write it.
final class PlainResponse {

    private static final byte[] HEAD =
            "HTTP/1.1 200 OK\r\ncontent-type: application/json;charset=UTF-8\r\ncontent-length: "
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private PlainResponse() {}

    static ByteBuf of(String json, ByteBufAllocator memory) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] length = Integer.toString(body.length).getBytes(StandardCharsets.US_ASCII);
        return memory.directBuffer(HEAD.length + length.length + END_OF_HEAD.length + body.length)
                .writeBytes(HEAD)
                .writeBytes(length)
                .writeBytes(END_OF_HEAD)
                .writeBytes(body);
    }
}
