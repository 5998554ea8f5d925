package io.cardea.story.feed;

import io.cardea.story.http.StoryBroken;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// kcat with a partner's login. The login goes by a file that only its owner can read: command lines are public.
///
/// @param program the executable
public record Kcat(Path program, String bootstrap, String username, String password) {

    /// How to get it.
    public static final String HOW_TO_GET_IT = "install kcat to see it (apt-get install kcat, or brew install kcat)";

    /// What to do about one that cannot log in.
    public static final String TOO_OLD =
            "this kcat was built with a librdkafka before 2.6.1, which Kafka 4 does not let in;"
                    + " a newer one is in Debian 13, Ubuntu 25.04 and Homebrew";

    private static final String SCRAM = "SCRAM-SHA-256";
    private static final long SECONDS = 60;
    private static final Pattern LIBRARY = Pattern.compile("librdkafka (\\d+)\\.(\\d+)\\.(\\d+)");
    private static final int FIRST_WITH_SCRAM = 2_006_001;

    /// What a run came to: what it wrote, and what it complained of.
    public record Run(int status, String output, String complaints) {

        /// The events in the output, in order.
        public List<FeedEvent> events() {
            return output.lines().map(FeedEvent::read).flatMap(Optional::stream).toList();
        }
    }

    /// The executable, where it is installed.
    public static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder ->
                        Arrays.stream(new String[] {"kcat", "kafkacat"}).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Whether it can log in at all: with its library's SCRAM, or, if that is too old, with PLAIN where it is offered.
    public boolean canLogIn(String topic) {
        return run("-L", "-t", topic).status() == 0;
    }

    /// Before 2.6.1 librdkafka sent its nonce twice, which Kafka 4 does not let pass (librdkafka's issue 4895).
    private String mechanism() {
        Matcher version = LIBRARY.matcher(run(List.of(program.toString(), "-V")).output());
        if (!version.find()) {
            return SCRAM;
        }
        int number = 0;
        for (int part = 1; part <= 3; part++) {
            number = number * 1000 + Integer.parseInt(version.group(part));
        }
        return number >= FIRST_WITH_SCRAM ? SCRAM : "PLAIN";
    }

    /// Reads a topic from its beginning to its present end.
    public Run read(String topic) {
        return run("-C", "-q", "-e", "-t", topic, "-o", "beginning", "-f", "%h\\t%s\\n");
    }

    private Run run(String... arguments) {
        Path login = login();
        try {
            var command = new ArrayList<>(List.of(program.toString(), "-F", login.toString()));
            command.addAll(List.of(arguments));
            return run(command);
        } finally {
            login.toFile().delete();
        }
    }

    @Override
    public String toString() {
        return "Kcat[" + bootstrap + " as " + username + "]";
    }

    private Path login() {
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path file = Files.createTempFile("kcat", ".conf", ownersOnly);
            return Files.writeString(
                    file,
                    String.join(
                            "\n",
                            "bootstrap.servers=" + bootstrap,
                            "security.protocol=SASL_PLAINTEXT",
                            "sasl.mechanisms=" + mechanism(),
                            "sasl.username=" + username,
                            "sasl.password=" + password,
                            ""));
        } catch (IOException e) {
            throw new StoryBroken("kcat", e);
        }
    }

    private static Run run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            // Each on a thread of its own: a pipe that nobody empties would stop kcat.
            var complaints = CompletableFuture.supplyAsync(
                    () -> text(process.errorReader(StandardCharsets.UTF_8)), Thread::startVirtualThread);
            var output = CompletableFuture.supplyAsync(
                    () -> text(process.inputReader(StandardCharsets.UTF_8)), Thread::startVirtualThread);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StoryBroken("kcat did not come to an end within " + SECONDS + " s");
            }
            return new Run(process.exitValue(), output.join(), complaints.join());
        } catch (IOException e) {
            throw new StoryBroken("kcat", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("kcat", e);
        }
    }

    private static String text(BufferedReader reader) {
        return String.join("\n", reader.lines().toList());
    }
}
