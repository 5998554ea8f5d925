package io.cardea.stack.suite;

import io.cardea.stack.keycloak.KeycloakNode;
import io.cardea.stack.keycloak.PlatformRealm;
import io.cardea.stack.place.Folders;
import io.cardea.stack.postgres.PostgresNode;
import io.cardea.stack.process.NotStarted;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// The suite on this machine. Opened, it runs nothing yet; closed, it leaves nothing running. Its parts may be
/// stopped and started one by one. Used from one thread.
public final class LocalSuite implements AutoCloseable {
    private static final Set<Part> FOUNDATIONS = EnumSet.of(Part.KEYCLOAK, Part.POSTGRESQL, Part.KAFKA);
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final SuiteSettings settings;
    private final Secrets secrets;
    private final Starter starter;
    private final Progress progress;
    private final Map<Part, Running> running = Collections.synchronizedMap(new EnumMap<>(Part.class));

    private LocalSuite(SuiteSettings settings, Secrets secrets, Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.starter = new Starter(settings, secrets);
        this.progress = progress;
    }

    /// A suite that keeps everything in the settings' folder and goes on with what it finds there.
    public static LocalSuite open(SuiteSettings settings, Progress progress) {
        Folders.privately(settings.data());
        return new LocalSuite(settings, Secrets.in(settings.data()), progress);
    }

    /// Does what is needed once on this machine; later starts then keep to their time.
    public void prepare() {
        if (!KeycloakNode.isPrepared()) {
            progress.preparing("Keycloak's own build");
            KeycloakNode.prepare();
        }
    }

    /// Starts all parts that do not run, and returns when they answer.
    ///
    /// @throws NotStarted when one did not come up; then none is left running
    public void start() {
        prepare();
        try {
            start(Part.values());
        } catch (NotStarted e) {
            close();
            throw e;
        }
    }

    /// Starts these parts, those of them that do not run, and returns when they answer.
    ///
    /// @throws NotStarted when one did not come up; the others run
    public void start(Part... parts) {
        var starts = new EnumMap<Part, CompletableFuture<Void>>(Part.class);
        for (var part : sorted(parts)) {
            if (!isUp(part)) {
                var needed = part.needs().stream()
                        .filter(starts::containsKey)
                        .map(starts::get)
                        .toArray(CompletableFuture<?>[]::new);
                starts.put(part, CompletableFuture.allOf(needed).thenRunAsync(() -> startOne(part), THREADS));
            }
        }
        awaitAll(starts.values());
    }

    private static void awaitAll(Collection<CompletableFuture<Void>> starts) {
        try {
            CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void startOne(Part part) {
        progress.starting(part);
        var begin = Instant.now();
        try {
            var child = starter.start(part);
            var took = Duration.between(begin, Instant.now());
            running.put(part, new Running(part, child, took));
            progress.ready(part, took);
        } catch (RuntimeException e) {
            progress.failed(part, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /// Stops these parts in good order: first those that need the others.
    public void stop(Part... parts) {
        var foundations = EnumSet.copyOf(sorted(parts));
        foundations.retainAll(FOUNDATIONS);
        var others = EnumSet.copyOf(sorted(parts));
        others.removeAll(FOUNDATIONS);
        stopTogether(others);
        stopTogether(foundations);
    }

    private void stopTogether(Set<Part> parts) {
        awaitAll(parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> stopOne(part), THREADS))
                .toList());
    }

    private void stopOne(Part part) {
        var stopped = running.remove(part);
        if (stopped != null) {
            stopped.child().close();
            progress.stopped(part);
        }
    }

    /// Stops the part and starts it again.
    public void restart(Part part) {
        stop(part);
        start(part);
    }

    /// Ends the part as a crash would (`kill -9`).
    public void kill(Part part) {
        var killed = running.remove(part);
        if (killed != null) {
            killed.child().kill();
            progress.stopped(part);
        }
    }

    /// Whether the part was started and has not ended.
    public boolean isUp(Part part) {
        var one = running.get(part);
        return one != null && one.child().isAlive();
    }

    /// How the running parts are, in the order of [Part].
    public List<PartReport> report() {
        return Arrays.stream(Part.values())
                .filter(this::isUp)
                .map(running::get)
                .map(Running::report)
                .toList();
    }

    /// The part's base URL, with no slash at the end. Not for PostgreSQL and Kafka.
    public String url(Part part) {
        return "http://127.0.0.1:" + settings.ports().of(part);
    }

    /// Where people and their programs come in: the edge.
    public String url() {
        return url(Part.EDGE);
    }

    /// Kafka's door for services.
    public String kafka() {
        return "127.0.0.1:" + settings.ports().of(Part.KAFKA);
    }

    /// Kafka's door for partners, who log in.
    public String kafkaForPartners() {
        return "127.0.0.1:" + settings.ports().partners();
    }

    /// A connection of the superuser to a database, for whoever counts what the server does.
    public Connection database(String name) throws SQLException {
        return PostgresNode.connect(settings.ports().of(Part.POSTGRESQL), name, secrets.of("database.superuser"));
    }

    /// The platform's admin, who creates companies.
    public Login platformAdmin() {
        return new Login(url(Part.KEYCLOAK), PlatformRealm.NAME, PlatformRealm.ADMIN, secrets.of("platform.admin"));
    }

    public SuiteSettings settings() {
        return settings;
    }

    public Path data() {
        return settings.data();
    }

    /// Stops everything. The data stays.
    @Override
    public void close() {
        stop(Part.values());
    }

    private static Set<Part> sorted(Part... parts) {
        var sorted = EnumSet.noneOf(Part.class);
        sorted.addAll(List.of(parts));
        return sorted;
    }
}
