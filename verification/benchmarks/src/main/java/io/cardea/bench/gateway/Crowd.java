package io.cardea.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// Many connections that ask for members at random.
///
/// @param port of the server
/// @param path at which it takes checks
/// @param connections in all
/// @param members among whom to choose
public record Crowd(int port, String path, int connections, int members) {

    /// Where the gateway takes checks.
    public static final String CHECKS = "/v1/checks";

    private static final int THREADS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofNanos(100_000);
    private static final Duration LEAD_IN = Duration.ofMillis(500);

    /// What was seen.
    ///
    /// @param answers in the measured time
    /// @param latencies in nanoseconds, sorted
    public record Seen(double seconds, long answers, long[] latencies) {

        public double perSecond() {
            return answers / seconds;
        }

        /// In milliseconds, the latency that this share of the answers does not exceed.
        public double latency(double share) {
            return latencies[(int) Math.min(latencies.length - 1L, (long) (share * latencies.length))] / 1e6;
        }
    }

    /// Every connection asks again as soon as it has its answer.
    public Seen asFastAsTheyCan(Duration time) {
        return together(new SplittableRandom(1), time, 0);
    }

    /// So many requests are due per second, whether or not the server keeps up; a latency counts from
    /// when its request was due, so that waiting for a slow answer is not forgotten. It may be a tenth
    /// of a millisecond too long. The first half second, in which connections are made, is left out.
    public Seen atRate(double perSecond, Duration time) {
        return together(new SplittableRandom(2), time, THREADS * 1e9 / perSecond);
    }

    /// The answer to one request.
    public static String one(int port, String path, int member) {
        try {
            Wire wire = new Wire(port, path);
            wire.ask(member);
            long limit = System.nanoTime() + PATIENCE.toNanos();
            while (!wire.isAnswered()) {
                if (System.nanoTime() > limit) {
                    throw new IllegalStateException("no answer within " + PATIENCE.toSeconds() + " s");
                }
                Thread.onSpinWait();
            }
            wire.close();
            return wire.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Seen together(SplittableRandom random, Duration time, double interval) {
        List<CompletableFuture<long[]>> parts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            SplittableRandom own = random.split();
            CompletableFuture<long[]> part = new CompletableFuture<>();
            Thread.ofPlatform().start(() -> {
                try {
                    part.complete(new Part(own, time.toNanos(), interval).run());
                } catch (IOException | RuntimeException e) {
                    part.completeExceptionally(e);
                }
            });
            parts.add(part);
        }
        long[] all = parts.stream()
                .flatMapToLong(part -> Arrays.stream(part.join()))
                .sorted()
                .toArray();
        return new Seen(time.toNanos() / 1e9, all.length, all);
    }

    /// What one thread does.
    private final class Part {

        private final SplittableRandom random;
        private final long nanos;
        private final double interval;
        private final ArrayDeque<Turn> waiting = new ArrayDeque<>(connections);
        private long[] latencies;
        private int answers;
        private long counted;

        Part(SplittableRandom random, long nanos, double interval) {
            this.random = random;
            this.nanos = nanos;
            this.interval = interval;
            // Long enough from the beginning where it is known.
            this.latencies = new long[interval == 0 ? 1 << 20 : (int) (nanos / interval) + 1];
        }

        long[] run() throws IOException {
            try (Selector selector = Selector.open()) {
                for (int i = 0; i < connections / THREADS; i++) {
                    Wire wire = new Wire(port, path);
                    Turn turn = new Turn(wire);
                    wire.channel().register(selector, SelectionKey.OP_READ, turn);
                    waiting.add(turn);
                }
                ask(selector);
                for (SelectionKey key : selector.keys()) {
                    ((Turn) key.attachment()).wire.close();
                }
            }
            return Arrays.copyOf(latencies, answers);
        }

        private void ask(Selector selector) throws IOException {
            long begin = System.nanoTime();
            long asked = 0;
            counted = begin + (interval == 0 ? 0 : LEAD_IN.toNanos());
            for (long now = begin; now - counted < nanos; now = System.nanoTime()) {
                long due = begin + (long) (asked * interval);
                while (!waiting.isEmpty() && (interval == 0 || due <= now)) {
                    waiting.poll().ask(interval == 0 ? System.nanoTime() : due);
                    due = begin + (long) (++asked * interval);
                }
                listen(selector);
            }
        }

        // Asleep between two requests: who polls takes the machine away from the server it measures.
        private void listen(Selector selector) throws IOException {
            if (interval == 0) {
                selector.select(this::hear, 100);
            } else {
                LockSupport.parkNanos(REST.toNanos());
                selector.selectNow(this::hear);
            }
        }

        private void hear(SelectionKey key) {
            Turn turn = (Turn) key.attachment();
            try {
                if (turn.wire.isAnswered()) {
                    turn.wire.demandSuccess();
                    count(turn.since);
                    waiting.add(turn);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void count(long since) {
            if (answers == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * answers);
            }
            if (since - counted >= 0) {
                latencies[answers++] = System.nanoTime() - since;
            }
        }

        private final class Turn {

            private final Wire wire;
            private long since;

            Turn(Wire wire) {
                this.wire = wire;
            }

            void ask(long due) throws IOException {
                since = due;
                wire.ask(random.nextInt(members));
            }
        }
    }
}
