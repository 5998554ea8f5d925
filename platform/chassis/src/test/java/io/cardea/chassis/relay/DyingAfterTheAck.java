package io.cardea.chassis.relay;

import io.cardea.chassis.kafka.KafkaSettings;
import io.cardea.chassis.kafka.Topics;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// A relay in a process of its own that is gone, as by kill -9, after Kafka's ack and before the mark.
///
/// Arguments: database address, user, password, Kafka's bootstrap servers.
final class DyingAfterTheAck {

    private DyingAfterTheAck() {}

    public static void main(String[] args) throws InterruptedException {
        var options = PgConnectOptions.fromUri(args[0]).setUser(args[1]).setPassword(args[2]);
        Pool pool = PgBuilder.pool().connectingTo(options).using(Vertx.vertx()).build();
        var kafka = new Kafka(args[3]);
        var publisher = new PublisherOverKafka(new Topics(kafka), kafka.bootstrapServers(), "/dying");
        var outbox = new OutboxInPostgres(pool, "/dying");
        while (!outbox.lead()) {
            Thread.onSpinWait();
        }
        new RelayCycle(outbox, new Dying(publisher), new WholeBatches(), InstantSource.system()).turn();
    }

    private record Dying(Publisher real) implements Publisher {

        @Override
        public List<Long> publish(List<Outgoing> rows) throws InterruptedException {
            real.publish(rows);
            Runtime.getRuntime().halt(137);
            return List.of();
        }

        @Override
        public void heartbeat(List<String> topics, Instant lowWater) {}

        @Override
        public void close() {}
    }

    private record Kafka(String bootstrapServers) implements KafkaSettings {
        @Override
        public int partitions() {
            return 4;
        }

        @Override
        public short replicas() {
            return 1;
        }

        @Override
        public Duration compactionLag() {
            return Duration.ofDays(7);
        }
    }
}
