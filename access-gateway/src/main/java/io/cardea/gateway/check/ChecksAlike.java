package io.cardea.gateway.check;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateHandler;
import org.jspecify.annotations.Nullable;

/// Stands before the decoder of a connection, and spares it the plain checks whose head is, byte for byte, that of the
/// one before (docs/decisions/0082).
final class ChecksAlike extends ChannelInboundHandlerAdapter {

    private final ChecksOnConnection checks;

    // Stands behind the decoder, and closes a connection on which nothing is said.
    private final @Nullable IdleStateHandler idle;

    // While there is one, the decoder has kept nothing of what was read.
    private @Nullable KnownHead known;

    ChecksAlike(ChecksOnConnection checks, @Nullable IdleStateHandler idle) {
        this.checks = checks;
        this.idle = idle;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof ByteBuf read)) {
            context.fireChannelRead(message);
        } else if (known != null && known.isOf(read) && checks.answers(known.asker(), known.bodyOf(read))) {
            read.release();
            isNotIdle();
        } else {
            decode(context, read);
        }
    }

    private void isNotIdle() {
        if (idle != null) {
            idle.resetReadTimeout();
        }
    }

    private void decode(ChannelHandlerContext context, ByteBuf read) {
        KnownHead.Seen seen = KnownHead.Seen.of(read);
        known = null;
        checks.beginsToRead();
        context.fireChannelRead(read);
        known = checks.known(seen);
    }
}
