package io.cardea.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What was measured on.
///
/// @param memory in GiB, rounded
/// @param load the system's load average when the benchmark began; well below the number of cores, or the figures are
///     those of a busy machine
record Machine(String cpu, int cores, long memory, String system, String java, double load) {

    static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Machine(
                cpuName(),
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                Runtime.version().toString(),
                system.getSystemLoadAverage());
    }

    private static String cpuName() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException _) {
            return "unknown";
        }
    }
}
