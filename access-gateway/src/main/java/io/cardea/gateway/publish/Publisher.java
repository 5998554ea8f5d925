package io.cardea.gateway.publish;

import io.cardea.gateway.GatewaySettings;
import io.cardea.gateway.LastingThread;
import io.cardea.gateway.Listening;
import io.cardea.gateway.broker.KafkaSettings;
import io.cardea.gateway.broker.Outage;
import io.cardea.gateway.broker.Topics;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.health.Heard;
import io.cardea.gateway.store.LmdbStore;
import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.Producer;

/// The thread that empties the outbox. It ends only with the process: whatever fails is tried again.
@Singleton
class Publisher {

    private final LmdbStore store;
    private final Topics topics;
    private final CopyBoard board;
    private final Heard heard;
    private final PublishSettings settings;
    private final KafkaSettings kafka;
    private final OutgoingRecords records;
    private final InstantSource realTime;
    private final Listening listening;
    private final LastingThread thread = new LastingThread("publisher", this::publishWithOneProducer, this::backOff);
    private final Outage outage = new Outage("publishing");

    Publisher(
            LmdbStore store,
            Topics topics,
            CopyBoard board,
            Heard heard,
            PublishSettings settings,
            KafkaSettings kafka,
            GatewaySettings gateway,
            InstantSource realTime,
            Listening listening) {
        this.store = store;
        this.topics = topics;
        this.board = board;
        this.heard = heard;
        this.settings = settings;
        this.kafka = kafka;
        this.realTime = realTime;
        this.listening = listening;
        this.records = new OutgoingRecords(gateway.id());
    }

    @Startup
    void start() {
        thread.start();
    }

    @Shutdown
    void stop() {
        thread.stop();
    }

    private void backOff(RuntimeException failure) {
        outage.tell(failure);
        LastingThread.pause(settings.backOff());
    }

    private void publishWithOneProducer() throws InterruptedException {
        listening.await();
        Producer<String, byte[]> producer = PublishingProducer.open(kafka.bootstrapServers());
        try {
            publish(new Outbox(store, topics, producer, records, heard));
        } finally {
            // What is under way is sent again by the next producer; an interrupt must not spoil the end of this one.
            boolean interrupted = Thread.interrupted();
            producer.close(Duration.ofSeconds(1));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void publish(Outbox outbox) throws InterruptedException {
        Instant nextLook = Instant.MIN;
        Instant nextHealth = Instant.MIN;
        while (!thread.isStopping()) {
            Instant now = realTime.instant();
            if (now.isAfter(nextLook)) {
                outbox.lookAtTopic();
                outage.isOver();
                nextLook = now.plus(settings.checkTopicsEvery());
            }
            if (now.isAfter(nextHealth)) {
                outbox.publishHealth();
                nextHealth = now.plus(settings.healthEvery());
            }
            int published = outbox.publishSome(settings.batch());
            board.count(published);
            if (published == 0) {
                Thread.sleep(settings.every());
            }
        }
    }
}
