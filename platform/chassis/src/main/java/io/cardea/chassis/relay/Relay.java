package io.cardea.chassis.relay;

import io.cardea.chassis.kafka.KafkaSettings;
import io.cardea.chassis.kafka.Topics;
import io.cardea.chassis.quiescence.Activity;
import io.cardea.chassis.wake.Rest;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Runs relay cycles on a thread of its own for as long as the service lives.
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Pool pool;
    private final Topics topics;
    private final KafkaSettings kafka;
    private final RelaySettings settings;
    private final RelayBell bell;
    private final Activity activity;
    private final String source;
    private final Rest rest;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    Relay(
            Pool pool,
            Topics topics,
            KafkaSettings kafka,
            RelaySettings settings,
            RelayBell bell,
            Activity activity,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.pool = pool;
        this.topics = topics;
        this.kafka = kafka;
        this.settings = settings;
        this.bell = bell;
        this.activity = activity;
        this.source = "/" + service;
        this.rest = new Rest(settings.rest());
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        bell.ring();
        if (thread != null) {
            thread.join(5000);
        }
    }

    private void run() {
        while (running) {
            try (Outbox outbox = new OutboxInPostgres(pool, source);
                    Publisher publisher = new PublisherOverKafka(topics, kafka.bootstrapServers(), source)) {
                lead(outbox, new RelayCycle(outbox, publisher, settings, InstantSource.system()));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Relay starts again after: %s", e.getMessage());
                pause();
            }
        }
    }

    private void lead(Outbox outbox, RelayCycle cycle) throws InterruptedException {
        while (running) {
            if (!outbox.lead()) {
                Thread.sleep(settings.backoff());
                continue;
            }
            int published = cycle.turn();
            activity.count(published);
            if (published > 0) {
                activity.settled();
                rest.begin();
            }
            if (published < settings.batch()) {
                bell.await(settings.poll());
                rest.take();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.backoff());
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
