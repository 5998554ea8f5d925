package io.cardea.gateway.check;

import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldGate;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A connection without a socket: a decoder and an encoder, and in the place of Vert.x somebody who handles one request
/// after the other and answers it when the test says so.
final class OneConnection implements ChecksOnConnection.Plain {

    private static final Pattern BODIES = Pattern.compile("content-length: \\d+\r\n\r\n(\\w+ \\d+)");

    private final EmbeddedChannel channel;
    private final Silence silence = new Silence();
    private final Vertx vertx = new Vertx();
    private final StringBuilder heard = new StringBuilder();
    private @Nullable ChecksOnConnection checks;
    private int decoded;
    private int tried;
    private ByteBuf said = Unpooled.EMPTY_BUFFER;

    OneConnection() {
        channel = new EmbeddedChannel(new HttpRequestDecoder(), new HttpResponseEncoder(), silence, vertx);
    }

    /// What a first check brings about, while it is handled.
    void isWatched() {
        var pipeline = channel.pipeline();
        checks = new ChecksOnConnection(this, pipeline.context(HttpResponseEncoder.class));
        pipeline.addBefore(pipeline.context(vertx).name(), null, checks);
        pipeline.addBefore(pipeline.context(HttpRequestDecoder.class).name(), null, new ChecksAlike(checks, silence));
    }

    /// One on which checks are answered already.
    static OneConnection begun() {
        var connection = new OneConnection();
        connection.isWatched();
        connection.says(request("careful", 0));
        connection.isAnswered();
        connection.hears();
        connection.tried = 0;
        return connection;
    }

    /// A request whose body is a word and a number; those with the word "plain" are plain.
    static String request(String word, int number) {
        var body = word + " " + number;
        return "POST /v1/checks HTTP/1.1\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body);
    }

    void says(String bytes) {
        said = Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII);
        channel.writeInbound(said);
    }

    /// Whether nobody holds the memory of what was said last.
    boolean hasLetGo() {
        return said.refCnt() == 0;
    }

    /// Vert.x answers the request that it handles, with the body that it had.
    void isAnswered() {
        vertx.answer();
    }

    void isTold(HttpResponseStatus interim) {
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, interim));
    }

    boolean isOwedAnAnswer() {
        return vertx.handled != null;
    }

    /// How many requests Vert.x has heard of.
    int reachedVertx() {
        return vertx.heads;
    }

    /// How many requests that may be plain the decoder has taken apart.
    int decoded() {
        return decoded;
    }

    /// How often whoever waits for silence has heard that something was said.
    int broken() {
        return silence.broken;
    }

    /// How often it was tried to answer one before Vert.x hears of it, since the connection begun.
    int tried() {
        return tried;
    }

    /// The bodies of all responses since the last look.
    List<String> hears() {
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            heard.append(bytes.toString(StandardCharsets.US_ASCII));
            bytes.release();
        }
        var bodies =
                BODIES.matcher(heard).results().map(found -> found.group(1)).toList();
        heard.setLength(0);
        return bodies;
    }

    @Override
    public ChecksOnConnection.Asker asker(HttpRequest head) {
        decoded++;
        return new ChecksOnConnection.Asker(head.uri(), "");
    }

    @Override
    public HeldGate asking(ChecksOnConnection.Asker asker) {
        return Facts.gate();
    }

    @Override
    public @Nullable String reply(HeldGate gate, byte[] body) {
        tried++;
        var text = new String(body, StandardCharsets.US_ASCII);
        return text.startsWith("plain") ? text : null;
    }

    private static final class Silence extends IdleStateHandler {

        private int broken;

        Silence() {
            super(0, 0, 600);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            broken++;
            super.channelRead(context, message);
        }

        @Override
        public void resetReadTimeout() {
            broken++;
            super.resetReadTimeout();
        }
    }

    private final class Vertx extends ChannelInboundHandlerAdapter {

        private final Queue<List<HttpContent>> waiting = new ArrayDeque<>();
        private @Nullable List<HttpContent> handled;
        private @Nullable List<HttpContent> coming;
        private int heads;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                heads++;
                coming = new ArrayList<>();
                if (handled == null) {
                    handle(coming);
                } else {
                    waiting.add(coming);
                }
            } else if (coming != null && message instanceof HttpContent content) {
                coming.add(content);
            }
        }

        private void handle(List<HttpContent> request) {
            handled = request;
            if (checks != null) {
                checks.isHandled();
            }
        }

        void answer() {
            if (handled == null || !(handled.getLast() instanceof LastHttpContent)) {
                throw new IllegalStateException("there is no whole request to answer");
            }
            var body = Unpooled.wrappedBuffer(
                    handled.stream().map(HttpContent::content).toArray(ByteBuf[]::new));
            handled = null;
            var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
            response.headers().set("content-length", body.readableBytes());
            channel.pipeline().context(this).writeAndFlush(response);
            if (!waiting.isEmpty() && handled == null) {
                handle(waiting.remove());
            }
        }
    }
}
