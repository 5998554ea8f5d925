package io.cardea.stack.launcher;

import io.cardea.stack.suite.DemoCompany;
import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Login;
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
        out.printf("  %-22s %s%n", "mailbox", suite.url(Part.MAILBOX));
        out.printf("  %-22s %s%n", "Keycloak", suite.url(Part.KEYCLOAK));
        out.printf("  %-22s %s (partners, SASL)%n", "Kafka", suite.kafkaForPartners());
        out.printf("  %-22s %s%n", "data and logs", suite.data());
        out.println();
        logins(suite, out);
        out.println();
        out.println(Ink.loud("Ctrl-C stops it"));
        out.flush();
    }

    /// The demo company is a convenience: the suite is up without it.
    private static void logins(LocalSuite suite, PrintWriter out) {
        var admin = suite.platformAdmin();
        out.println(Ink.loud("Who can log in") + " (client cardea-cli)");
        try {
            var company = DemoCompany.of(suite);
            print("platform-admin", admin, out);
            company.staff().forEach((role, login) -> print(role, login, out));
            out.println("  members register themselves: " + company.registration());
            out.println();
            out.println(Ink.loud("Try"));
            out.println("  curl -H \"Authorization: Bearer $(./cardea token owner)\" " + suite.url() + "/v1/company");
        } catch (IllegalStateException e) {
            print("platform-admin", admin, out);
            out.println("  There is no demo company: " + e.getMessage());
        }
    }

    private static void print(String role, Login login, PrintWriter out) {
        out.printf("  %-15s realm %-37s %-25s %s%n", role, login.realm(), login.name(), login.password());
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
