package io.cardea.gateway.check;

import io.cardea.gateway.copy.HeldGate;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import org.jspecify.annotations.Nullable;

/// Answers the plain checks of one connection of HTTP/1.1 between the decoder and Vert.x, which hears only of the rest
/// (docs/decisions/0072). Answers go out in the order of the requests: nothing is answered here while Vert.x owes one.
///
/// It is put in place when a first check has reached Vert.x. Whether more requests are waiting there nobody can tell
/// then, so it begins when a later one is handled the moment it goes on.
final class ChecksOnConnection extends ChannelDuplexHandler {

    /// What a plain check says of who asks.
    ///
    /// @param key the `Authorization` header
    record Asker(String path, String key) {}

    /// Decides what is plain.
    interface Plain {

        /// Who asks, where a request that begins so may be a plain check; null where it is none.
        @Nullable
        Asker asker(HttpRequest head);

        /// The gate that asks; null where it is none, or may not ask so.
        @Nullable
        HeldGate asking(Asker asker);

        /// The reply as JSON; null where the careful way has to be gone.
        @Nullable
        String reply(HeldGate gate, byte[] body);
    }

    private final Plain plain;
    private final ChannelHandlerContext encoder;
    private boolean begun;
    private boolean handingOn;
    private boolean restGoesOn;
    private boolean wasTheLast;
    private boolean hasWritten;
    private int unanswered;
    private @Nullable HttpRequest head;
    private @Nullable Asker asker;
    private @Nullable HeldGate gate;

    // Of what is being read: the plain check that was answered, and whether there was anything else.
    private @Nullable HttpRequest answered;
    private int bodyOfAnswered;
    private boolean wasMore;

    // What was tried before it was decoded is not tried again.
    private boolean isTried;

    /// @param encoder of the connection, whose work is done here for plain answers
    ChecksOnConnection(Plain plain, ChannelHandlerContext encoder) {
        this.plain = plain;
        this.encoder = encoder;
    }

    /// A request of this connection is being handled; from now on its plain checks are answered here, as soon as that
    /// is known to keep the order.
    static void of(HttpConnection connection, Plain plain) {
        if (!(connection instanceof ConnectionBase base)) {
            return;
        }
        ChannelPipeline pipeline = base.channel().pipeline();
        ChecksOnConnection present = pipeline.get(ChecksOnConnection.class);
        if (present != null) {
            present.isHandled();
            return;
        }
        ChannelHandlerContext vertx = pipeline.context(VertxHandler.class);
        ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
        ChannelHandlerContext decoder = pipeline.context(HttpRequestDecoder.class);
        if (vertx != null && encoder != null && decoder != null) {
            var checks = new ChecksOnConnection(plain, encoder);
            pipeline.addBefore(vertx.name(), null, checks);
            pipeline.addBefore(decoder.name(), null, new ChecksAlike(checks, pipeline.get(IdleStateHandler.class)));
        }
    }

    /// Vert.x handles a request. If it is the one that goes on right now, then all before it are answered.
    void isHandled() {
        if (handingOn && !begun) {
            begun = true;
            unanswered = 1;
        }
    }

    /// Whoever stands before the decoder hands on what was read.
    void beginsToRead() {
        answered = null;
        wasMore = head != null || restGoesOn;
    }

    /// What is known of what was read, if that was one plain check, and nothing else; null otherwise.
    @Nullable
    KnownHead known(KnownHead.Seen seen) {
        return answered == null || asker == null || wasMore || head != null
                ? null
                : seen.known(answered, bodyOfAnswered, asker);
    }

    /// Answers a request of which the decoder has not heard; returns whether it did.
    boolean answers(Asker again, byte[] body) {
        HeldGate asking = owesNothing() ? plain.asking(again) : null;
        String reply = asking == null ? null : plain.reply(asking, body);
        isTried = asking != null && reply == null;
        if (reply != null) {
            say(reply);
        }
        return reply != null;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (head != null && gate != null) {
            body(context, head, gate, message);
        } else if (message instanceof HttpRequest request) {
            head(context, request);
        } else {
            goOn(context, message);
        }
    }

    private void head(ChannelHandlerContext context, HttpRequest request) {
        asker = owesNothing() && !isTried ? plain.asker(request) : null;
        gate = asker == null ? null : plain.asking(asker);
        isTried = false;
        if (gate == null) {
            goOn(context, request);
        } else {
            head = request;
        }
    }

    private boolean owesNothing() {
        return begun && unanswered == 0 && !restGoesOn && !wasTheLast;
    }

    private void body(ChannelHandlerContext context, HttpRequest request, HeldGate asking, Object message) {
        head = null;
        gate = null;
        String reply = message instanceof LastHttpContent whole
                ? plain.reply(asking, ByteBufUtil.getBytes(whole.content()))
                : null;
        if (reply == null) {
            goOn(context, request);
            goOn(context, message);
        } else {
            wasMore |= answered != null;
            answered = request;
            bodyOfAnswered = ((LastHttpContent) message).content().readableBytes();
            ReferenceCountUtil.release(message);
            say(reply);
        }
    }

    private void say(String reply) {
        encoder.write(PlainResponse.of(reply, encoder.alloc()), encoder.voidPromise());
        hasWritten = true;
    }

    private void goOn(ChannelHandlerContext context, Object message) {
        wasMore = true;
        if (message instanceof HttpRequest request) {
            unanswered++;
            wasTheLast |= !HttpUtil.isKeepAlive(request);
        }
        restGoesOn = !(message instanceof LastHttpContent);
        handingOn = true;
        context.fireChannelRead(message);
        handingOn = false;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (hasWritten) {
            hasWritten = false;
            Flushes.later(context);
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            unanswered--;
        }
        context.write(message, promise);
    }

    /// One after which another response comes, or no more HTTP.
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
