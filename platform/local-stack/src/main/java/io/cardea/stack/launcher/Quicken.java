package io.cardea.stack.launcher;

import io.cardea.stack.place.Checkout;
import io.cardea.stack.place.Folders;
import io.cardea.stack.suite.StartCache;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "quicken",
        mixinStandardHelpOptions = true,
        description = "Starts the gateway once, so that the JVM remembers how: its next starts take half the time.")
final class Quicken implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    CommandSpec spec;

    @Override
    public Integer call() {
        var checkout = Checkout.find();
        var cache = StartCache.ofGateway(checkout);
        var out = spec.commandLine().getOut();
        out.println("  access-gateway starts once, and the JVM writes down how");
        var folder = checkout.cache().resolve("quicken");
        Folders.delete(folder);
        cache.make(folder.resolve("data"));
        out.println("  " + checkout.root().relativize(cache.file())
                + " is used from the next start on, until the next build");
        return 0;
    }
}
