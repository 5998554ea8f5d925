package io.cardea.stack.launcher;

import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import java.io.PrintWriter;
import java.time.Duration;

/// What a person sees when everything runs.
final class Welcome {
    private Welcome() {}

    static void print(LocalSuite suite, Duration took, PrintWriter out) {
        breakdown(suite, took, out);
        out.println();
        out.println(Ink.loud("Where things are"));
        out.printf("  %-22s %s/v1/...%n", "API", suite.url());
        out.printf("  %-22s %s%n", "payment provider", suite.url(Part.PROVIDER));
        out.printf("  %-22s %s%n", "Keycloak", suite.url(Part.KEYCLOAK));
        out.printf("  %-22s %s (partners, SASL)%n", "Kafka", suite.kafkaForPartners());
        out.printf("  %-22s %s%n", "data and logs", suite.data());
        out.println();
        out.println(Ink.loud("Ctrl-C stops it"));
        out.flush();
    }

    private static void breakdown(LocalSuite suite, Duration took, PrintWriter out) {
        var reports = suite.report();
        var memory = reports.stream().mapToLong(part -> part.memory()).sum();
        out.println();
        for (var part : reports) {
            out.printf(
                    "  %-22s %8s %10s%n",
                    part.part().title(), Ink.seconds(part.startup()), Ink.mebibytes(part.memory()));
        }
        out.printf("  %-22s %8s %10s%n", Ink.loud("everything"), Ink.seconds(took), Ink.mebibytes(memory));
    }
}
