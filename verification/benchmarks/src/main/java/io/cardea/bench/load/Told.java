package io.cardea.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Hears what the services tell on Kafka, and when.
public final class Told implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private final Map<Happening, Heard> listening = new ConcurrentHashMap<>();

    private Told(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.thread = Thread.ofPlatform().daemon().name("told").unstarted(this::listen);
    }

    /// Something that can be told of an aggregate.
    ///
    /// @param type the event's type, such as `cardea.subscription.activated.v1`
    /// @param said what its body has to say besides
    public record Happening(String type, Predicate<byte[]> said) {

        public static Happening of(String type) {
            return new Happening(type, _ -> true);
        }
    }

    /// Hears these topics from their beginning.
    public static Told on(String kafka, Collection<String> topics) {
        var consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "told-" + UUID.randomUUID(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        2000,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        16 * 1024,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        50),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(topics);
        var told = new Told(consumer);
        told.thread.start();
        return told;
    }

    /// Begins to note when it is told of which aggregates. What was told earlier does not count.
    ///
    /// @param each is called on the listening thread with the aggregate's id, the first time that it is told of
    ///     it
    public Heard listenFor(Happening happening, Consumer<String> each) {
        var heard = new Heard(each);
        listening.put(happening, heard);
        return heard;
    }

    private void listen() {
        try (consumer) {
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::hear);
            }
        } catch (WakeupException _) {
            // Closed.
        }
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        String name = type == null ? "" : new String(type.value(), UTF_8);
        listening.forEach((happening, heard) -> {
            if (happening.type().equals(name) && happening.said().test(record.value())) {
                heard.note(record.key());
            }
        });
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// When it was told of each aggregate, in [System#nanoTime()].
    public static final class Heard {

        private final Map<String, Long> times = new ConcurrentHashMap<>();
        private final Consumer<String> each;

        private Heard(Consumer<String> each) {
            this.each = each;
        }

        private void note(String aggregate) {
            if (times.putIfAbsent(aggregate, System.nanoTime()) == null) {
                each.accept(aggregate);
            }
        }

        public Map<String, Long> times() {
            return times;
        }

        /// When the last one came.
        public long last() {
            return times.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        }

        /// Waits until so many have come.
        ///
        /// @param atMost after the last one that came
        public void await(int count, Duration atMost, Consumer<String> progress) {
            long end = System.nanoTime() + atMost.toNanos();
            int before = 0;
            long nextWord = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (times.size() < count) {
                long now = System.nanoTime();
                if (times.size() > before) {
                    before = times.size();
                    end = now + atMost.toNanos();
                }
                if (now > end) {
                    throw new IllegalStateException("only %d of %d came".formatted(times.size(), count));
                }
                if (now > nextWord) {
                    progress.accept("%,d of %,d".formatted(times.size(), count));
                    nextWord = now + Duration.ofSeconds(5).toNanos();
                }
                pause();
            }
        }

        private static void pause() {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
    }
}
