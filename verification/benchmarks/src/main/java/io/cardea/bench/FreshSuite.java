package io.cardea.bench;

import io.cardea.stack.place.Checkout;
import io.cardea.stack.place.Folders;
import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.PortPlan;
import io.cardea.stack.suite.Progress;
import io.cardea.stack.suite.SuiteSettings;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A suite of a benchmark's own, without any data; to be closed by whoever opens it.
final class FreshSuite {

    private FreshSuite() {}

    /// Nothing runs yet.
    static LocalSuite open() {
        Path data = Checkout.find().root().resolve("data/bench");
        Folders.delete(data);
        return LocalSuite.open(new SuiteSettings(data, PortPlan.free()), Progress.unheard());
    }

    /// Everything answers.
    static LocalSuite started(Consumer<String> progress) {
        progress.accept("Starting a suite");
        LocalSuite suite = open();
        suite.start();
        return suite;
    }
}
