package io.cardea.gateway.copy;

import java.util.concurrent.atomic.AtomicLong;

/// What passes may take of the heap, in bytes, and what they take. Whoever takes all of a heap takes the whole process
/// down with it.
final class Share {

    // The rest of the gateway, as long as hardly anybody asks.
    private static final long OTHERS = 64L << 20;
    private static final long LEAST = 32L << 20;
    private static final long MEGABYTE = 1L << 20;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    Share(long most) {
        this.most = most;
    }

    /// Of the heap that the JVM was given. Two thirds of it are for what stays, as the collector has it.
    static Share ofHeap() {
        return new Share(Math.max(LEAST, (Runtime.getRuntime().maxMemory() - OTHERS) * 6 / 10));
    }

    /// Takes some more.
    ///
    /// @throws MemoryFull when that would be too much; nothing is taken then
    void take(long bytes) {
        if (taken.get() + bytes > most) {
            throw new MemoryFull(this);
        }
        taken.addAndGet(bytes);
    }

    /// Whether there is hardly any left.
    boolean isNearlyTaken() {
        return taken.get() > most / 10 * 9;
    }

    /// What to do about it.
    String advice() {
        return "passes take %d MB of the heap and may take %d of its %d: give the gateway more (-Xmx) and start it again"
                .formatted(
                        taken.get() / MEGABYTE,
                        most / MEGABYTE,
                        Runtime.getRuntime().maxMemory() / MEGABYTE);
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    long taken() {
        return taken.get();
    }

    long most() {
        return most;
    }
}
