package io.cardea.stack.launcher;

import io.cardea.stack.place.Checkout;
import io.cardea.stack.rehearsal.Rehearsal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "quicken",
        mixinStandardHelpOptions = true,
        description =
                "Rehearses a day with the gateway, so that the JVM remembers how: its next starts take half the time.")
final class Quicken implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    CommandSpec spec;

    @Override
    public Integer call() {
        var begin = Instant.now();
        var checkout = Checkout.find();
        var rehearsal = Rehearsal.ofGateway(checkout);
        print("Rehearsing a day with access-gateway: most of a minute");
        try {
            rehearsal.perform(line -> print("  " + line));
        } catch (RuntimeException e) {
            print("That went wrong; the logs are in " + checkout.root().relativize(rehearsal.folder()));
            throw e;
        }
        print("Done in " + Ink.seconds(Duration.between(begin, Instant.now())) + ": "
                + checkout.root().relativize(rehearsal.cache().file())
                + " is used from the next start on, until the next build");
        return 0;
    }

    private void print(String line) {
        var out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
