package io.cardea.story;

import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.Part;
import io.cardea.story.deployment.Deployment;
import io.cardea.story.login.Login;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A suite on this machine as a deployment whose parts may be stopped.
final class LocalDeployment implements Deployment.Control {

    private final LocalSuite suite;

    private LocalDeployment(LocalSuite suite) {
        this.suite = suite;
    }

    /// With a control: for a suite that we have started.
    static Deployment ours(LocalSuite suite) {
        return of(suite, new LocalDeployment(suite));
    }

    /// Without one: for a suite that somebody else has started from the same data folder.
    static Deployment theirs(LocalSuite suite) {
        return of(suite, null);
    }

    private static Deployment of(LocalSuite suite, Deployment.@Nullable Control control) {
        var admin = suite.platformAdmin();
        return new Deployment(
                URI.create(suite.url()),
                URI.create(suite.url(Part.KEYCLOAK)),
                suite.kafkaForPartners(),
                new Login(admin.name(), admin.password()),
                control);
    }

    LocalSuite suite() {
        return suite;
    }

    @Override
    public void stopAllButTheDoor() {
        suite.stop(Arrays.stream(Part.values())
                .filter(part -> part != Part.GATEWAY && part != Part.EDGE)
                .toArray(Part[]::new));
    }

    @Override
    public void restartTheGateway() {
        suite.restart(Part.GATEWAY);
    }

    @Override
    public void startAll() {
        suite.start();
    }
}
