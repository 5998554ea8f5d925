package io.cardea.stack.keycloak;

import io.cardea.stack.place.Folders;
import io.cardea.stack.process.Child;
import io.cardea.stack.process.Command;
import io.cardea.stack.process.Http;
import io.cardea.stack.process.Ports;
import io.cardea.stack.process.Tools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A running Keycloak server. Closing it is an orderly shutdown; the data stays.
public final class KeycloakNode implements AutoCloseable {
    /// The first admin's login, in the realm master.
    public static final String ADMIN = "admin";

    private final KeycloakSettings settings;
    private final int port;
    private final Child child;

    private KeycloakNode(KeycloakSettings settings, int port, Child child) {
        this.settings = settings;
        this.port = port;
        this.child = child;
    }

    /// Whether the next start can do without unpacking and building, which takes half a minute.
    public static boolean isPrepared() {
        return Distribution.isPrepared();
    }

    /// Does all that is only needed once on this machine.
    public static void prepare() {
        Distribution.prepared();
    }

    /// Starts the server and returns when it answers.
    ///
    /// @throws io.cardea.stack.process.NotStarted when it does not
    public static KeycloakNode start(KeycloakSettings settings) {
        var distribution = Distribution.prepared();
        Folders.privately(settings.data());
        var port = Ports.orFree(settings.port());
        var child = Child.start(new Command(
                "keycloak", words(distribution, port), environment(settings), settings.log(), Command.Ending.TERM));
        var master = "http://127.0.0.1:" + port + "/realms/master";
        child.awaitReady(Duration.ofMinutes(2), () -> Http.answersOk(master));
        return new KeycloakNode(settings, port, child);
    }

    /// What bin/kc.sh would run, without the shell in between, which would not pass signals on.
    private static List<String> words(Distribution distribution, int port) {
        var home = distribution.home().toAbsolutePath();
        var words = new ArrayList<>(List.of(Tools.java(), "-Xms64m", "-Xmx384m", "-XX:MaxMetaspaceSize=256m"));
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        for (var opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            words.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        words.addAll(List.of("-Duser.language=en", "-Duser.country=US", "-Dkc.home.dir=" + home));
        words.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        words.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        words.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        words.add("-Dpicocli.disable.closures=true");
        words.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        words.addAll(List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized"));
        // Without a local cache it would look for other nodes on all interfaces; said at the build alone it has no
        // effect.
        words.addAll(List.of("--cache=local", "--http-enabled=true", "--http-host=127.0.0.1"));
        words.addAll(List.of("--http-port=" + port, "--hostname=http://127.0.0.1:" + port));
        return words;
    }

    /// Secrets go by the environment: everybody on the machine can read command lines.
    private static Map<String, String> environment(KeycloakSettings settings) {
        var database = settings.data().toAbsolutePath().resolve("keycloak");
        return Map.of(
                "KC_DB_URL",
                "jdbc:h2:file:" + database + ";NON_KEYWORDS=VALUE",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                settings.adminPassword());
    }

    /// Makes the platform's realm, unless it is there.
    public void provide(PlatformRealm realm) {
        realm.provide(url(), settings.adminPassword());
    }

    /// The base URL; a realm's issuer is this + `/realms/` + its name.
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public Child child() {
        return child;
    }

    @Override
    public void close() {
        child.close();
    }
}
