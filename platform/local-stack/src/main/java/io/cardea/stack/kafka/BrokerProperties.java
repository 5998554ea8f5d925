package io.cardea.stack.kafka;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The broker's configuration.
///
/// @param proofPort where [PlainByScram] proves passwords
record BrokerProperties(Path data, int port, int partnersPort, int controllerPort, int proofPort) {
    /// Only by its name: outside of the broker there is nothing to load it with.
    private static final String PLAIN_BY_SCRAM = "io.cardea.stack.kafka.PlainByScram";

    String text() {
        var all = new LinkedHashMap<String, String>();
        all.putAll(roles());
        all.putAll(doors());
        all.putAll(logins());
        all.putAll(rights());
        all.putAll(oneBroker());
        all.putAll(smallness());
        var text = new StringBuilder();
        all.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    private Map<String, String> roles() {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "log.dirs", data.toAbsolutePath().toString());
    }

    private Map<String, String> doors() {
        var open = "INTERNAL://127.0.0.1:%d,PARTNERS://127.0.0.1:%d,PROOF://127.0.0.1:%d"
                .formatted(port, partnersPort, proofPort);
        return Map.of(
                "listeners",
                open + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                open,
                "listener.security.protocol.map",
                "INTERNAL:PLAINTEXT,PARTNERS:SASL_PLAINTEXT,PROOF:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name",
                "INTERNAL");
    }

    private Map<String, String> logins() {
        var scram = "org.apache.kafka.common.security.scram.ScramLoginModule required;";
        var plain = "org.apache.kafka.common.security.plain.PlainLoginModule required door=\"127.0.0.1:%d\";";
        return Map.of(
                "sasl.enabled.mechanisms",
                "SCRAM-SHA-256",
                "listener.name.proof.num.network.threads",
                "1",
                "listener.name.proof.scram-sha-256.sasl.jaas.config",
                scram,
                "listener.name.partners.sasl.enabled.mechanisms",
                "SCRAM-SHA-256,PLAIN",
                "listener.name.partners.scram-sha-256.sasl.jaas.config",
                scram,
                "listener.name.partners.plain.sasl.jaas.config",
                plain.formatted(proofPort),
                "listener.name.partners.plain.sasl.server.callback.handler.class",
                PLAIN_BY_SCRAM);
    }

    /// Whoever comes through the internal door is anonymous and may do everything; a partner has only what was granted.
    private static Map<String, String> rights() {
        return Map.of(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:ANONYMOUS",
                "allow.everyone.if.no.acl.found", "false",
                "auto.create.topics.enable", "false");
    }

    private static Map<String, String> oneBroker() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    /// There are many small topics; the usual sizes are for few large ones.
    private static Map<String, String> smallness() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "log.cleaner.dedupe.buffer.size", "16777216",
                "log.segment.bytes", "10485760",
                "log.index.size.max.bytes", "524288");
    }
}
