package io.cardea.stack.launcher;

import io.cardea.stack.process.Http;
import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import io.cardea.stack.suite.PortPlan;
import io.cardea.stack.suite.Progress;
import io.cardea.stack.suite.SuiteSettings;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "republish",
        mixinStandardHelpOptions = true,
        description = "Fills every topic again from the databases, as after a loss of Kafka's data.")
final class Republish implements Callable<Integer> {
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
        var suite = LocalSuite.open(settings, Progress.unheard());
        var authorization = "Bearer " + suite.platformAdmin().token().value();
        for (var part : Part.values()) {
            if (part.hasDatabase()) {
                var url = suite.url(part) + "/internal/republish";
                Http.post(url, Map.of("Authorization", authorization), "application/json", "");
                spec.commandLine().getOut().println("  " + part.title() + " publishes all it has");
            }
        }
        return 0;
    }
}
