package io.cardea.gateway.check;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes that a plain check began with, and who asks by them. A device begins each of its checks with the same.
///
/// @param bytes from the method to the empty line
/// @param body how many bytes follow
record KnownHead(ByteBuf bytes, int body, ChecksOnConnection.Asker asker) {

    /// Whether a read is one request that begins so, and nothing else.
    boolean isOf(ByteBuf read) {
        int length = bytes.readableBytes();
        return read.readableBytes() == length + body && ByteBufUtil.equals(read, read.readerIndex(), bytes, 0, length);
    }

    /// The body of such a read.
    byte[] bodyOf(ByteBuf read) {
        return ByteBufUtil.getBytes(read, read.readerIndex() + bytes.readableBytes(), body);
    }

    /// What a read began with, looked at before anybody has taken it apart.
    ///
    /// @param head to the empty line; none where there is no whole head of a usual length
    /// @param rest how many bytes follow
    record Seen(byte[] head, int rest) {

        private static final int LONGEST = 1024;

        static Seen of(ByteBuf read) {
            boolean isPost = read.isReadable() && read.getByte(read.readerIndex()) == 'P';
            int most = isPost ? Math.min(LONGEST, read.readableBytes()) : 0;
            byte[] begin = ByteBufUtil.getBytes(read, read.readerIndex(), most);
            int length = lengthOfHead(begin);
            return new Seen(Arrays.copyOf(begin, length), read.readableBytes() - length);
        }

        private static int lengthOfHead(byte[] begin) {
            for (int at = 3; at < begin.length; at++) {
                if (begin[at] == '\n' && begin[at - 1] == '\r' && begin[at - 2] == '\n' && begin[at - 3] == '\r') {
                    return at + 1;
                }
            }
            return 0;
        }

        /// What is known from now on; null where a part of the request may have come earlier.
        ///
        /// If the decoder had kept something of a head, it would have found more lines than there
        /// are here: this first line would be one of the others, or the end of one. And what it had
        /// kept of a body would not go on with a first line: the body of a plain check says nothing
        /// that has line breaks in it.
        ///
        /// @param request the only one that the decoder found in this read
        /// @param body how long its plain body was
        @Nullable
        KnownHead known(HttpRequest request, int body, ChecksOnConnection.Asker asker) {
            String text = new String(head, StandardCharsets.ISO_8859_1);
            boolean isAllOfIt = text.startsWith("POST " + request.uri() + " HTTP/1.1\r\n")
                    && text.lines().count() == 2L + request.headers().entries().size()
                    && body == rest;
            return isAllOfIt ? new KnownHead(Unpooled.wrappedBuffer(head), body, asker) : null;
        }
    }
}
