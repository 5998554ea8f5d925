package io.cardea.gateway.device;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/// Gives every connection that is accepted its [SaidInTime]. Vert.x knows only how long a connection is silent, and
/// who sends a byte now and then is not; so this goes to the server's sockets themselves.
@ApplicationScoped
class SlowPeers {

    private static final String NAME = "cardea-slow-peers";

    private final EventLoopGroup acceptors;
    private final Acceptance acceptance;

    SlowPeers(Vertx vertx, DeviceSettings settings) {
        this.acceptors = ((VertxInternal) vertx).getAcceptorEventLoopGroup();
        this.acceptance = new Acceptance(settings.sayWithin().toMillis());
    }

    void started(@ObservesAsync HttpServerStart server) {
        watch();
    }

    void started(@ObservesAsync HttpsServerStart server) {
        watch();
    }

    private void watch() {
        for (EventExecutor acceptor : acceptors) {
            acceptor.execute(() -> watch((SingleThreadEventLoop) acceptor));
        }
    }

    private void watch(SingleThreadEventLoop acceptor) {
        acceptor.registeredChannelsIterator().forEachRemaining(channel -> {
            if (channel instanceof ServerChannel && channel.pipeline().get(NAME) == null) {
                channel.pipeline().addFirst(NAME, acceptance);
            }
        });
    }

    /// Sees each new connection before it has a thread.
    @ChannelHandler.Sharable
    private static final class Acceptance extends ChannelInboundHandlerAdapter {

        private final long roundMillis;

        private Acceptance(long roundMillis) {
            this.roundMillis = roundMillis;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) throws Exception {
            ((Channel) accepted).pipeline().addFirst(new SaidInTime(roundMillis));
            super.channelRead(context, accepted);
        }
    }
}
