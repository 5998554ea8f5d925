package io.cardea.stack.rehearsal;

import io.cardea.stack.kafka.KafkaNode;
import io.cardea.stack.kafka.KafkaSettings;
import io.cardea.stack.place.Checkout;
import io.cardea.stack.place.Folders;
import io.cardea.stack.suite.StartCache;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A gateway's day in little: it fills itself from a Kafka of its own, starts again on what it has, reads what was told
/// since, and is asked as doors ask. The JVM writes down what it has learnt since that second start.
///
/// @param cache where it is written down
/// @param folder where all of it happens; gone in the end, but for the logs if something failed
public record Rehearsal(StartCache cache, Path folder) {
    private static final int HALF = 100_000;
    private static final int PASSES = 2 * HALF;
    private static final int CHECKS = 16_000;
    private static final int LOOKS = 20;

    /// Of the gateway that the build made.
    public static Rehearsal ofGateway(Checkout checkout) {
        return new Rehearsal(StartCache.ofGateway(checkout), checkout.cache().resolve("quicken"));
    }

    /// Rehearses, for most of a minute.
    ///
    /// @param progress is told what is done now
    /// @throws IllegalStateException when nothing was written down
    public void perform(Consumer<String> progress) {
        Folders.delete(folder);
        var settings = new KafkaSettings(folder.resolve("kafka"), 0, 0, folder.resolve("kafka.log"));
        progress.accept("Kafka starts");
        try (var kafka = KafkaNode.start(settings);
                var club = new Club(kafka.bootstrapServers())) {
            fill(kafka, club, progress);
            record(kafka, club, progress);
        } finally {
            Folders.delete(settings.data());
            Folders.delete(data());
        }
        if (cache.words().isEmpty()) {
            throw new IllegalStateException("The JVM wrote nothing down; the logs in " + folder + " say why.");
        }
        Folders.delete(folder);
    }

    private void fill(KafkaNode kafka, Club club, Consumer<String> progress) {
        progress.accept("it is told of a club with " + HALF + " passes, and access-gateway reads them");
        club.tell(HALF);
        try (var gateway = RehearsedGateway.start(cache, data(), kafka.bootstrapServers())) {
            gateway.await(gateway::isReady);
        }
    }

    private void record(KafkaNode kafka, Club club, Consumer<String> progress) {
        progress.accept("access-gateway starts again, with " + HALF + " more to read, and the JVM takes notes");
        club.tell(PASSES);
        Folders.delete(cache.file());
        try (var gateway = RehearsedGateway.startRecorded(cache, data(), kafka.bootstrapServers())) {
            var devices = new Devices(gateway.url(), PASSES);
            gateway.await(() -> gateway.isReady() && devices.isAdmitted(PASSES - 1));
            progress.accept("it is asked " + CHECKS + " times who may pass");
            devices.ask(CHECKS);
            for (int look = 0; look < LOOKS; look++) {
                gateway.isAnswering("/v1/gateway/state");
            }
            progress.accept("it ends, and the JVM writes down how all of that goes");
        }
    }

    private Path data() {
        return folder.resolve("data");
    }
}
