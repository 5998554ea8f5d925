package io.cardea.stack.suite;

import java.nio.file.Path;

/// Where a suite runs.
///
/// @param data the folder that keeps everything: data, logs, secrets
/// @param ports who listens where
public record SuiteSettings(Path data, PortPlan ports) {
    Path log(Part part) {
        return logs().resolve(part.title() + ".log");
    }

    /// The folder of the logs, one file per part.
    public Path logs() {
        return data.resolve("logs");
    }
}
