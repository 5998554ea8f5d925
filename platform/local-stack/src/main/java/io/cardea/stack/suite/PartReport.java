package io.cardea.stack.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// How a running part is.
///
/// @param since when it was started
/// @param startup from its start to its first answer
/// @param memory bytes, what it shares with others counted once; 0 where the system does not tell
/// @param log its log file
public record PartReport(Part part, long pid, Instant since, Duration startup, long memory, Path log) {}
