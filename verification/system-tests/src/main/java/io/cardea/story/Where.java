package io.cardea.story;

import io.cardea.stack.place.Checkout;
import io.cardea.stack.place.Folders;
import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.PortPlan;
import io.cardea.stack.suite.Progress;
import io.cardea.stack.suite.SuiteSettings;
import io.cardea.story.deployment.Deployment;
import io.cardea.story.login.Login;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say which deployment is meant: one by its address, or a suite on this machine.
final class Where {

    @Option(names = "--url", description = "A running deployment's address; otherwise a suite on this machine is used.")
    @Nullable
    URI url;

    @Option(names = "--keycloak", description = "With --url: the address of its Keycloak (default: ${DEFAULT-VALUE}).")
    URI keycloak = URI.create("http://127.0.0.1:8108");

    @Option(names = "--partners", description = "With --url: its Kafka for partners (default: ${DEFAULT-VALUE}).")
    String partners = "127.0.0.1:8111";

    @Option(names = "--admin", description = "With --url: the platform's admin (default: ${DEFAULT-VALUE}).")
    String admin = "admin";

    @Option(
            names = "--admin-password",
            description = "With --url: the admin's password; CARDEA_ADMIN_PASSWORD says it too.",
            defaultValue = "${env:CARDEA_ADMIN_PASSWORD}")
    @Nullable
    String adminPassword;

    @Option(
            names = "--data",
            description = "A suite's data folder (default: data in the checkout).",
            defaultValue = "${env:CARDEA_DATA}")
    @Nullable
    Path data;

    @Option(
            names = "--port-base",
            description = "A suite's first port (default: 8100).",
            defaultValue = "${env:CARDEA_PORT_BASE:-8100}")
    int portBase = 8100;

    /// Does something with the deployment that is named, or else with a suite of our own in a fresh folder.
    void withStory(Progress progress, Consumer<Deployment> work) {
        if (url == null) {
            withOwnSuite(progress, work);
        } else {
            work.accept(named(url));
        }
    }

    /// Does something with the deployment that is named, with the suite that runs here, or else with one of our own.
    void withAny(Progress progress, Consumer<Deployment> work) {
        if (url != null || !runsHere()) {
            withStory(progress, work);
        } else {
            work.accept(LocalDeployment.theirs(
                    LocalSuite.open(new SuiteSettings(folder(), new PortPlan(portBase)), Progress.unheard())));
        }
    }

    private Deployment named(URI edge) {
        if (adminPassword == null) {
            throw new IllegalArgumentException("With --url, give the admin's password with --admin-password.");
        }
        return new Deployment(edge, keycloak, partners, new Login(admin, adminPassword), null);
    }

    private void withOwnSuite(Progress progress, Consumer<Deployment> work) {
        Path own = folder().resolve("demo");
        Folders.delete(own);
        var untilStarted = new UntilStarted(progress);
        try (var suite = LocalSuite.open(new SuiteSettings(own, PortPlan.free()), untilStarted)) {
            suite.start();
            untilStarted.enough();
            work.accept(LocalDeployment.ours(suite));
        }
    }

    private boolean runsHere() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", portBase), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private Path folder() {
        return data == null ? Checkout.find().root().resolve("data") : data.toAbsolutePath();
    }
}
