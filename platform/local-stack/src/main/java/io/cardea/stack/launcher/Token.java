package io.cardea.stack.launcher;

import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.PortPlan;
import io.cardea.stack.suite.Progress;
import io.cardea.stack.suite.SuiteSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a fresh access token of the platform's admin, for use with curl.")
final class Token implements Callable<Integer> {
    @Mixin
    Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    CommandSpec spec;

    @Override
    public Integer call() {
        var roster = Roster.load(place.data())
                .orElseThrow(() -> new IllegalStateException("Cardea is not running. ./cardea up starts it."));
        var settings = new SuiteSettings(place.data(), new PortPlan(roster.portBase()));
        var admin = LocalSuite.open(settings, Progress.unheard()).platformAdmin();
        spec.commandLine().getOut().println(admin.token().value());
        return 0;
    }
}
