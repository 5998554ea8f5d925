package io.cardea.gateway.check;

import io.cardea.gateway.copy.HeldGate;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
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

    /// Decides what is plain.
    interface Plain {

        /// The gate that asks, where a request that begins so may be a plain check; null where it is none.
        @Nullable
        HeldGate asking(HttpRequest head);

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
    private @Nullable HeldGate gate;

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
        if (vertx != null && encoder != null) {
            pipeline.addBefore(vertx.name(), null, new ChecksOnConnection(plain, encoder));
        }
    }

    /// Vert.x handles a request. If it is the one that goes on right now, then all before it are answered.
    void isHandled() {
        if (handingOn && !begun) {
            begun = true;
            unanswered = 1;
        }
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
        gate = owesNothing() ? plain.asking(request) : null;
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
            ReferenceCountUtil.release(message);
            encoder.write(PlainResponse.of(reply, context.alloc()), context.voidPromise());
            hasWritten = true;
        }
    }

    private void goOn(ChannelHandlerContext context, Object message) {
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
            // Behind the other connections that have something to read now (decision 74).
            context.executor().execute(context::flush);
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
