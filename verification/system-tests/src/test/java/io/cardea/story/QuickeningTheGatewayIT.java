package io.cardea.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.stack.place.Checkout;
import io.cardea.stack.process.Child;
import io.cardea.stack.process.Command;
import io.cardea.stack.process.Ports;
import io.cardea.stack.process.Tools;
import io.cardea.stack.rehearsal.Rehearsal;
import io.cardea.stack.suite.StartCache;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickeningTheGatewayIT {

    @TempDir
    private Path folder;

    @Test
    void the_gateway_starts_by_what_the_jvm_remembers_of_a_rehearsed_day() {
        var cache = StartCache.ofGateway(Checkout.find());
        var rehearsal = new Rehearsal(cache, folder.resolve("rehearsal"));
        rehearsal.perform(_ -> {});
        assertThat(cache.words()).hasSize(1);
        assertThat(rehearsal.folder()).doesNotExist();

        try (var gateway = Child.start(startThatNeedsIt(cache, Ports.free()))) {
            gateway.awaitReady(Duration.ofMinutes(1), () -> gateway.hasLogged("Listening on"));
        }
    }

    // With AOTMode=on a JVM that cannot use its cache does not start at all.
    private Command startThatNeedsIt(StartCache cache, int port) {
        var words = new ArrayList<>(List.of(Tools.java(), "-XX:AOTMode=on"));
        words.addAll(cache.words());
        words.addAll(StartCache.FLAGS);
        words.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dcardea.kafka.bootstrap-servers=127.0.0.1:1",
                "-Dcardea.gateway.data-dir=" + folder.resolve("data"),
                "-jar",
                cache.jar().toString()));
        return new Command("gateway", words, Map.of(), folder.resolve("gateway.log"), Command.Ending.TERM);
    }
}
