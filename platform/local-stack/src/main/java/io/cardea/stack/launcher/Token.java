package io.cardea.stack.launcher;

import io.cardea.stack.suite.DemoCompany;
import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Login;
import io.cardea.stack.suite.PortPlan;
import io.cardea.stack.suite.Progress;
import io.cardea.stack.suite.SuiteSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a fresh access token, for use with curl.")
final class Token implements Callable<Integer> {
    private static final String ADMIN = "platform-admin";

    @Mixin
    Place place = new Place();

    @Parameters(
            paramLabel = "ROLE",
            arity = "0..1",
            defaultValue = ADMIN,
            description = "platform-admin, or owner, manager, front-desk or accountant of the demo company.")
    String role = ADMIN;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    CommandSpec spec;

    @Override
    public Integer call() {
        var roster = Roster.load(place.data())
                .orElseThrow(() -> new IllegalStateException("Cardea is not running. ./cardea up starts it."));
        var settings = new SuiteSettings(place.data(), new PortPlan(roster.portBase()));
        var suite = LocalSuite.open(settings, Progress.unheard());
        spec.commandLine().getOut().println(login(suite).token().value());
        return 0;
    }

    private Login login(LocalSuite suite) {
        if (role.equals(ADMIN)) {
            return suite.platformAdmin();
        }
        var login = DemoCompany.of(suite).staff().get(role);
        if (login == null) {
            throw new IllegalArgumentException("Nobody in the demo company has the role " + role);
        }
        return login;
    }
}
