package io.cardea.stack.rehearsal;

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

/// One start of the gateway in a rehearsal.
record RehearsedGateway(Child child, String url) implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    static RehearsedGateway start(StartCache cache, Path data, String kafka) {
        return start("gateway", cache, List.of(), data, kafka, Command.Ending.TERM);
    }

    /// With a JVM that writes down in the end what it has learnt, for some ten seconds.
    static RehearsedGateway startRecorded(StartCache cache, Path data, String kafka) {
        var recording = List.of("-XX:AOTCacheOutput=" + cache.file());
        return start("recorded-gateway", cache, recording, data, kafka, Command.Ending.SLOW_TERM);
    }

    private static RehearsedGateway start(
            String name, StartCache cache, List<String> flags, Path data, String kafka, Command.Ending ending) {
        int port = Ports.free();
        var words = new ArrayList<String>();
        words.add(Tools.java());
        words.addAll(StartCache.FLAGS);
        words.addAll(flags);
        words.addAll(List.of(
                "-Xmx512m",
                "-Dquarkus.http.port=" + port,
                "-Dcardea.kafka.bootstrap-servers=" + kafka,
                "-Dcardea.gateway.data-dir=" + data,
                // All the club comes through one gate at once.
                "-Dcardea.gateway.device.requests-per-second=1000000",
                "-Dcardea.gateway.device.burst=1000000",
                "-jar",
                cache.jar().toString()));
        var log = data.resolveSibling(name + ".log");
        var child = Child.start(new Command(name, words, Map.of(), log, ending));
        return new RehearsedGateway(child, "http://127.0.0.1:" + port);
    }

    void await(Child.Readiness readiness) {
        child.awaitReady(LIMIT, readiness);
    }

    /// Whether its copy was whole once.
    boolean isReady() {
        return isAnswering("/q/health/ready");
    }

    boolean isAnswering(String path) {
        return Http.answersOk(url + path);
    }

    @Override
    public void close() {
        child.close();
    }
}
