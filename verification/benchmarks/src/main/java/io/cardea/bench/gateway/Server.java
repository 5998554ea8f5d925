package io.cardea.bench.gateway;

import io.cardea.bench.load.Processor;
import io.cardea.stack.place.Checkout;
import io.cardea.stack.process.Child;
import io.cardea.stack.process.Command;
import io.cardea.stack.process.Http;
import io.cardea.stack.process.Ports;
import io.cardea.stack.process.Tools;
import io.cardea.stack.suite.StartCache;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A server as a process of its own, with the memory and the flags that every one here gets.
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Child child;
    private final int port;

    private Server(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /// The built gateway on the data in this folder; it may take a moment until it answers.
    public static Server gateway(Path folder, String kafka) {
        int port = Ports.free();
        StartCache cache = StartCache.ofGateway(Checkout.find());
        List<String> program = new ArrayList<>(cache.words());
        program.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dcardea.kafka.bootstrap-servers=" + kafka,
                "-Dcardea.gateway.data-dir=" + folder.resolve("data"),
                "-Dcardea.gateway.store.map-size=16G",
                "-Dcardea.gateway.max-offline=P30D",
                // All the world comes through one gate here.
                "-Dcardea.gateway.device.requests-per-second=100000000",
                "-Dcardea.gateway.device.burst=1000000",
                "-jar",
                cache.jar().toString()));
        return start("gateway", folder, port, program);
    }

    /// A server that answers every request with so many bytes.
    public static Server bare(Path folder, int bytes) {
        return ofOurs(folder, BareServer.class, "" + bytes);
    }

    /// A server that reads a database for every check.
    static Server reading(Path folder, PassDatabase.Kind kind, int database, String password) {
        return ofOurs(folder, ReadingServer.class, kind.name(), "" + database, password);
    }

    /// The service of `verification/usual-door`, with these properties.
    static Server usual(Path folder, List<String> properties) {
        int port = Ports.free();
        List<String> program = new ArrayList<>(properties);
        Path jar = Checkout.find().built("verification/usual-door/target/quarkus-app/quarkus-run.jar");
        program.addAll(List.of("-Dquarkus.http.port=" + port, "-jar", jar.toString()));
        Server server = start("usual-door", folder, port, program);
        server.await(server::listens);
        return server;
    }

    private static Server ofOurs(Path folder, Class<?> main, String... arguments) {
        int port = Ports.free();
        List<String> program =
                new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName(), "" + port));
        program.addAll(List.of(arguments));
        Server server = start(main.getSimpleName(), folder, port, program);
        server.await(server::listens);
        return server;
    }

    private static Server start(String name, Path folder, int port, List<String> program) {
        var words = new ArrayList<>(List.of(Tools.java(), "-Xms1g", "-Xmx1g", "-XX:+UseTransparentHugePages"));
        words.addAll(StartCache.FLAGS);
        words.addAll(program);
        return new Server(
                Child.start(new Command(name, words, Map.of(), folder.resolve(name + ".log"), Command.Ending.TERM)),
                port);
    }

    public int port() {
        return port;
    }

    /// Whether it answers this path with 200.
    public boolean answers(String path) {
        return Http.answersOk("http://127.0.0.1:" + port + path);
    }

    /// Whether it can be asked by now.
    public boolean listens() {
        return Ports.isListening(port);
    }

    /// Waits until that is so, and fails when the process ends before.
    public void await(Child.Readiness readiness) {
        child.awaitReady(PATIENCE, Duration.ofMillis(20), readiness);
    }

    /// Seconds of processor time so far.
    public double processor() {
        return Processor.secondsOf(child.handle());
    }

    /// As `kill -9` does.
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.close();
    }
}
