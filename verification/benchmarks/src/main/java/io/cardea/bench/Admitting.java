package io.cardea.bench;

import io.cardea.bench.gateway.Crowd;
import io.cardea.bench.gateway.DecisionAlone;
import io.cardea.bench.gateway.MemoryAlone;
import io.cardea.bench.gateway.PassDatabase;
import io.cardea.bench.gateway.Server;
import io.cardea.stack.kafka.KafkaNode;
import io.cardea.stack.kafka.KafkaSettings;
import io.cardea.stack.place.Checkout;
import io.cardea.stack.place.Folders;
import io.cardea.stack.process.Ports;
import io.cardea.stack.rehearsal.Club;
import io.cardea.stack.rehearsal.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/// The gateway: how fast it fills itself, comes back when everything else is down, and answers beside a server that
/// answers without thinking.
///
/// While it is asked, Kafka is down: what is measured is the door, and passages wait in the ledger.
final class Admitting implements Benchmark {

    private static final int CONNECTIONS = 64;
    private static final String RESTART = "restart with all down, to the first right answer";
    private static final String BY_NEW_JVM = ", by a JVM that remembers none";
    private static final double HALF = 0.5;
    private static final int WARM_UP = 10;
    private static final int WARM_UP_OF_BARE = 4;
    private static final int WARM_UP_OF_READERS = 4;
    private static final int ROUNDS = 3;
    private static final int LATENCY_ROUNDS = 3;

    private final List<Figure> figures = new ArrayList<>();
    private double moreToFind;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<Figure> run(Consumer<String> progress) {
        boolean quick = Boolean.getBoolean(QUICK);
        int members = Integer.getInteger("cardea.admitting.members", 1_000_000);
        figures.clear();
        progress.accept("The decision alone");
        alone(quick);
        Path folder = Checkout.find().root().resolve("data/bench-gateway");
        Folders.delete(folder);
        Rehearsal rehearsal = Rehearsal.ofGateway(Checkout.find());
        Folders.delete(rehearsal.cache().file());
        fill(folder, members, rehearsal, progress);
        progress.accept("Restarting it with everything else down");
        try (Server gateway = restarted(folder, members, RESTART)) {
            progress.accept("Asking");
            beside(gateway, folder, members, quick);
            progress.accept("Asking those who read a database for every check");
            besideReaders(gateway, folder, members, quick);
        }
        return List.copyOf(figures);
    }

    private void alone(boolean quick) {
        DecisionAlone.Cost decision = DecisionAlone.measured(quick);
        figures.add(Figure.of("decision alone", decision.nanoseconds(), "ns").atMost(1000));
        figures.add(
                Figure.of("decision alone, allocated", decision.bytes(), "B").atMost(24));
        MemoryAlone.Cost few = MemoryAlone.measured(10_000);
        MemoryAlone.Cost many = MemoryAlone.measured(quick ? 1_000_000 : 10_000_000);
        figures.add(
                Figure.of("memory per pass, largest copy", many.bytes(), "B").atMost(200));
        figures.add(Figure.of("memory per pass, after twice as many changes", many.bytesLater(), "B")
                .atMost(200));
        figures.add(Figure.of("finding a pass among 10,000", few.nanoseconds(), "ns"));
        figures.add(Figure.of("finding a pass, largest copy", many.nanoseconds(), "ns"));
        moreToFind = many.nanoseconds() - few.nanoseconds();
    }

    private void fill(Path folder, int members, Rehearsal rehearsal, Consumer<String> progress) {
        var settings = new KafkaSettings(folder.resolve("kafka"), Ports.free(), 0, folder.resolve("kafka.log"));
        Path data = folder.resolve("data");
        try (KafkaNode kafka = KafkaNode.start(settings);
                Club club = new Club(kafka.bootstrapServers())) {
            progress.accept("Telling Kafka of " + members + " passes");
            club.tell(members);
            progress.accept("Filling a gateway from Kafka, by a JVM that remembers no start");
            figures.add(rebuilt("rebuild from Kafka" + BY_NEW_JVM, folder, kafka, members));
            try (Server gateway = restarted(folder, members, "restart" + BY_NEW_JVM)) {
                gateway.kill();
            }
            progress.accept("Rehearsing, as ./cardea quicken does");
            rehearsal.perform(_ -> {});
            Folders.delete(data);
            progress.accept("Filling a gateway from Kafka, by one that does");
            figures.add(rebuilt("rebuild from Kafka", folder, kafka, members).atLeast(100_000));
        }
        figures.add(Figure.of("store on disk per pass", (double) size(data.resolve("data.mdb")) / members, "B"));
    }

    private static Figure rebuilt(String figure, Path folder, KafkaNode kafka, int members) {
        try (Server gateway = Server.gateway(folder, kafka.bootstrapServers())) {
            gateway.await(() -> gateway.answers("/q/health/live"));
            long begin = System.nanoTime();
            gateway.await(() -> gateway.answers("/q/health/ready"));
            double seconds = (System.nanoTime() - begin) / 1e9;
            gateway.kill();
            return Figure.of(figure, members / seconds, "passes/s");
        }
    }

    private Server restarted(Path folder, int members, String figure) {
        // The port is nobody's by now.
        Server gateway = Server.gateway(folder, "127.0.0.1:1");
        long begin = System.nanoTime();
        gateway.await(() -> gateway.listens() && isAdmitted(gateway, Crowd.CHECKS, members - 1));
        Figure took = Figure.of(figure, (System.nanoTime() - begin) / 1e9, "s");
        figures.add(figure.equals(RESTART) ? took.atMost(2) : took);
        return gateway;
    }

    private static boolean isAdmitted(Server server, String path, int member) {
        return Crowd.one(server.port(), path, member).contains("\"outcome\":\"ADMITTED\"");
    }

    private void beside(Server gateway, Path folder, int members, boolean quick) {
        String answer = Crowd.one(gateway.port(), Crowd.CHECKS, 7);
        int bytes = answer.length() - answer.indexOf("\r\n\r\n") - 4;
        Duration time = Duration.ofSeconds(quick ? 3 : 10);
        try (Server bare = Server.bare(folder, bytes)) {
            Crowd atGateway = new Crowd(gateway.port(), Crowd.CHECKS, CONNECTIONS, members);
            Crowd atBare = new Crowd(bare.port(), Crowd.CHECKS, CONNECTIONS, members);
            // Until the compiler has seen enough of both; of the gateway there is more to see.
            for (int round = 0; round < WARM_UP; round++) {
                atGateway.asFastAsTheyCan(time);
                if (round < WARM_UP_OF_BARE) {
                    atBare.asFastAsTheyCan(time);
                }
            }
            int rounds = quick ? ROUNDS : 7;
            var ours = new Rate[rounds];
            var theirs = new Rate[rounds];
            for (int round = 0; round < rounds; round++) {
                theirs[round] = rate(bare, atBare, time);
                ours[round] = rate(gateway, atGateway, time);
            }
            rates(ours, theirs);
            latencies(atGateway, atBare, HALF * median(ours, Rate::perSecond), time);
        }
        figures.add(Figure.of("answered rightly in the end", isAdmitted(gateway, Crowd.CHECKS, members / 2) ? 1 : 0, "")
                .atLeast(1));
    }

    private void besideReaders(Server gateway, Path folder, int members, boolean quick) {
        Crowd crowd = new Crowd(gateway.port(), Crowd.CHECKS, CONNECTIONS, members);
        Duration time = Duration.ofSeconds(quick ? 3 : 10);
        try (PassDatabase rows = PassDatabase.ofRows(folder, members)) {
            besideReaders(rows, "PostgreSQL read", crowd, time, 5);
        }
        PassDatabase.ofKeys(folder, members).ifPresent(keys -> {
            try (keys) {
                besideReaders(keys, "Redis GET", crowd, time, 2);
            }
        });
    }

    private void besideReaders(PassDatabase passes, String read, Crowd atGateway, Duration time, double goal) {
        try (Server usual = passes.usualService()) {
            double times = timesAs(usual, passes.usualPath(), atGateway, time);
            figures.add(Figure.of("checks, times those of a REST service by one " + read, times, "")
                    .atLeast(goal));
        }
        try (Server byHand = passes.byHand()) {
            double times = timesAs(byHand, Crowd.CHECKS, atGateway, time);
            figures.add(Figure.of("checks, times those of a server by hand by one " + read, times, ""));
        }
    }

    private static double timesAs(Server reader, String path, Crowd atGateway, Duration time) {
        if (!isAdmitted(reader, path, atGateway.members() / 2)) {
            throw new IllegalStateException("nobody is admitted at " + path);
        }
        Crowd atReader = new Crowd(reader.port(), path, CONNECTIONS, atGateway.members());
        for (int round = 0; round < WARM_UP_OF_READERS; round++) {
            atReader.asFastAsTheyCan(time);
        }
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double theirs = atReader.asFastAsTheyCan(time).perSecond();
            ratios[round] = atGateway.asFastAsTheyCan(time).perSecond() / theirs;
        }
        Arrays.sort(ratios);
        return ratios[ROUNDS / 2];
    }

    private record Rate(double perSecond, double processorMicros) {}

    private static Rate rate(Server server, Crowd crowd, Duration time) {
        double before = server.processor();
        Crowd.Seen seen = crowd.asFastAsTheyCan(time);
        return new Rate(seen.perSecond(), 1e6 * (server.processor() - before) / seen.answers());
    }

    private void rates(Rate[] ours, Rate[] theirs) {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> ours[i].perSecond() / theirs[i].perSecond());
        figures.add(Figure.of("checks", median(ours, Rate::perSecond), "/s"));
        figures.add(Figure.of("bare server", median(theirs, Rate::perSecond), "/s"));
        Arrays.sort(ratios);
        figures.add(Figure.of("checks, share of the bare server", ratios[ratios.length / 2], "")
                .atLeast(0.85));
        figures.add(Figure.of("processor per check", median(ours, Rate::processorMicros), "us"));
        // A check differs by the number of passes in nothing but finding one.
        double nanos = 1_000 * median(ours, Rate::processorMicros);
        figures.add(Figure.of("a check in the largest copy, by one among 10,000", (nanos + moreToFind) / nanos, "")
                .atMost(1.3));
        figures.add(Figure.of("processor per bare answer", median(theirs, Rate::processorMicros), "us"));
    }

    /// The median of some rounds each, since the machine has other tenants.
    private void latencies(Crowd crowd, Crowd atBare, double rate, Duration time) {
        crowd.atRate(rate, time);
        atBare.atRate(rate, time);
        var ours = new Crowd.Seen[LATENCY_ROUNDS];
        var bare = new Crowd.Seen[LATENCY_ROUNDS];
        for (int round = 0; round < LATENCY_ROUNDS; round++) {
            ours[round] = crowd.atRate(rate, time);
            bare[round] = atBare.atRate(rate, time);
        }
        figures.add(latency("latency at half the rate, p50", ours, 0.5));
        figures.add(latency("latency at half the rate, p99", ours, 0.99).atMost(5));
        figures.add(latency("latency at half the rate, p99.9", ours, 0.999).atMost(20));
        figures.add(latency("bare server at that rate, p99", bare, 0.99));
        figures.add(latency("bare server at that rate, p99.9", bare, 0.999));
    }

    private static Figure latency(String name, Crowd.Seen[] rounds, double share) {
        return Figure.of(name, median(rounds, seen -> seen.latency(share)), "ms");
    }

    private static <T> double median(T[] rounds, ToDoubleFunction<T> of) {
        double[] sorted = Arrays.stream(rounds).mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    // The file is as long as it may become; only what was written to takes room.
    private static long size(Path file) {
        try {
            Process du = new ProcessBuilder("du", "-k", file.toString()).start();
            return 1024
                    * Long.parseLong(new String(du.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                            .split("\t", 2)[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
