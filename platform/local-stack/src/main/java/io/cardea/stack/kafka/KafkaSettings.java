package io.cardea.stack.kafka;

import java.nio.file.Path;

/// Where and how a broker runs.
///
/// @param data its folder; made on the first start
/// @param port of the services' door on 127.0.0.1; 0 for a free one
/// @param partnersPort of the partners' door on 127.0.0.1; 0 for a free one
/// @param log its log file
public record KafkaSettings(Path data, int port, int partnersPort, Path log) {
    /// For tests: in the given folder, free ports.
    public static KafkaSettings forTests(Path folder) {
        return new KafkaSettings(folder.resolve("kafka"), 0, 0, folder.resolve("logs/kafka.log"));
    }
}
