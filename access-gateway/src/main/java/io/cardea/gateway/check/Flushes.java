package io.cardea.gateway.check;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.ArrayList;
import java.util.List;

/// What the connections of one I/O thread have written goes out when all that were ready have been read (decision 74).
final class Flushes implements Runnable {

    private static final FastThreadLocal<Flushes> OF_THREAD = new FastThreadLocal<>() {
        @Override
        protected Flushes initialValue() {
            return new Flushes();
        }
    };

    private final List<ChannelHandlerContext> written = new ArrayList<>();

    private Flushes() {}

    /// Flushes from there, behind the other connections that have something to read now. Only on the connection's own
    /// thread.
    static void later(ChannelHandlerContext context) {
        Flushes flushes = OF_THREAD.get();
        if (flushes.written.isEmpty()) {
            context.executor().execute(flushes);
        }
        flushes.written.add(context);
    }

    @Override
    public void run() {
        // Whoever is heard of meanwhile comes with the next task.
        List<ChannelHandlerContext> now = List.copyOf(written);
        written.clear();
        now.forEach(ChannelHandlerContext::flush);
    }
}
