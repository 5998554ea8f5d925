package io.cardea.gateway.device;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Closes a connection on which somebody speaks, and does not come to an end: a request of which the head or the body
/// trickles in, or of which nothing comes. Whoever was answered may be silent for as long as the server's idle timeout.
///
/// A round passes between two looks. What was begun before the round and is not answered after it took too long. So a
/// request costs two writes to fields, and no look at a clock.
final class SaidInTime extends ChannelDuplexHandler {

    private final long roundMillis;
    private boolean speaking = true;
    private boolean sinceLastRound;
    private @Nullable ScheduledFuture<?> rounds;

    SaidInTime(long roundMillis) {
        this.roundMillis = roundMillis;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        rounds = context.executor()
                .scheduleAtFixedRate(() -> look(context), roundMillis, roundMillis, TimeUnit.MILLISECONDS);
        super.channelActive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        speaking = true;
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        speaking = false;
        sinceLastRound = false;
        super.write(context, message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        end();
        super.channelInactive(context);
    }

    private void look(ChannelHandlerContext context) {
        if (context.pipeline().get(WebSocketFrameDecoder.class) != null) {
            // Its messages need no answers.
            end();
        } else if (speaking && sinceLastRound) {
            end();
            context.close();
        } else {
            sinceLastRound = speaking;
        }
    }

    private void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}
