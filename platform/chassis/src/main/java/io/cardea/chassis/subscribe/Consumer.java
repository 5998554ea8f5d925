package io.cardea.chassis.subscribe;

import io.cardea.chassis.kafka.KafkaSettings;
import io.cardea.chassis.kafka.Topics;
import io.cardea.chassis.quiescence.Activity;
import io.cardea.chassis.wake.Rest;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Polls all topics that this service subscribes to, on a thread of its own, and commits offsets after the database has
/// committed: a record may come twice, never not at all.
@ApplicationScoped
class Consumer {

    private static final Logger LOG = Logger.getLogger(Consumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final Dispatch dispatch;
    private final Topics topics;
    private final KafkaSettings kafka;
    private final ConsumerSettings settings;
    private final Activity activity;
    private final Reached reached;
    private final String service;
    private final Rest rest;
    private final Urgency urgency;
    private final Rest haste;
    private final Duration unseen;
    private volatile boolean running = true;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    private @Nullable Thread thread;

    Consumer(
            Dispatch dispatch,
            Topics topics,
            KafkaSettings kafka,
            ConsumerSettings settings,
            Activity activity,
            Reached reached,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dispatch = dispatch;
        this.topics = topics;
        this.kafka = kafka;
        this.settings = settings;
        this.activity = activity;
        this.reached = reached;
        this.service = service;
        this.rest = new Rest(settings.rest());
        this.urgency = dispatch.urgency();
        this.haste = new Rest(settings.haste());
        this.unseen = urgency.isEver() ? LOOK : settings.rest();
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled() && !dispatch.topics().isEmpty()) {
            thread = Thread.ofPlatform().name("consumer").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null) {
            thread.join(5000);
        }
    }

    private void run() {
        while (running) {
            try (var consumer =
                    new KafkaConsumer<>(properties(), new StringDeserializer(), new ByteArrayDeserializer())) {
                current = consumer;
                topics.ensure(dispatch.topics());
                reached.forget();
                consumer.subscribe(dispatch.topics(), reached);
                consume(consumer);
            } catch (WakeupException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | RuntimeException e) {
                LOG.warnf("Consumer starts again after: %s", e.getMessage());
                topics.forget();
                pause();
            }
        }
    }

    private void consume(KafkaConsumer<String, byte[]> consumer) throws InterruptedException {
        while (running) {
            List<ConsumerRecord<String, byte[]>> records = take(consumer);
            if (records.isEmpty()) {
                continue;
            }
            try {
                dispatch.dispatch(records);
                consumer.commitSync();
                reached.committed(records);
                activity.settled();
                rest.begin();
                haste.begin();
            } catch (RuntimeException e) {
                LOG.warnf("%d records come again: %s", records.size(), e.getMessage());
                rewind(consumer, records);
                Thread.sleep(settings.backoff());
            }
        }
    }

    /// Under load, waits for more: two batches have at least the rest between them. A first poll then gives what
    /// was fetched ahead, which is what had come right after the batch before; a second one gives what has come
    /// since. Who expects something urgent looks every few milliseconds, and then waits less.
    private List<ConsumerRecord<String, byte[]>> take(KafkaConsumer<String, byte[]> consumer)
            throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        while (mayWait(records) && restBefore(records).take(unseen)) {
            consumer.poll(LOOK).forEach(records::add);
            consumer.poll(LOOK).forEach(records::add);
        }
        return records;
    }

    private boolean mayWait(List<ConsumerRecord<String, byte[]>> records) {
        return !records.isEmpty() && records.size() < settings.batch();
    }

    private Rest restBefore(List<ConsumerRecord<String, byte[]>> records) {
        return urgency.isAmong(records) ? haste : rest;
    }

    private static void rewind(KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> records) {
        var assigned = consumer.assignment();
        records.reversed().forEach(record -> {
            var partition = new TopicPartition(record.topic(), record.partition());
            if (assigned.contains(partition)) {
                consumer.seek(partition, record.offset());
            }
        });
    }

    private Map<String, Object> properties() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                service,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                settings.batch(),
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                5000,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                15000,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
    }

    private void pause() {
        try {
            Thread.sleep(settings.backoff());
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
