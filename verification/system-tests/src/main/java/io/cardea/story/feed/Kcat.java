package io.cardea.story.feed;

import io.cardea.story.http.StoryBroken;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// kcat with a partner's login. The login goes by a file that only its owner can read: command lines are public.
///
/// @param program the executable
public record Kcat(Path program, String bootstrap, String username, String password) {

    /// How to get it.
    public static final String HOW_TO_GET_IT = "install kcat to see it (apt-get install kcat, or brew install kcat)";

    private static final long SECONDS = 60;

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

    /// Reads a topic from its beginning to its present end.
    public Run read(String topic) {
        try {
            Path login = login();
            try {
                return run(List.of(
                        program.toString(),
                        "-F",
                        login.toString(),
                        "-C",
                        "-q",
                        "-e",
                        "-t",
                        topic,
                        "-o",
                        "beginning",
                        "-f",
                        "%h\\t%s\\n"));
            } finally {
                Files.delete(login);
            }
        } catch (IOException e) {
            throw new StoryBroken("kcat", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("kcat", e);
        }
    }

    @Override
    public String toString() {
        return "Kcat[" + bootstrap + " as " + username + "]";
    }

    private Path login() throws IOException {
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path file = Files.createTempFile("kcat", ".conf", ownersOnly);
        Files.writeString(
                file,
                String.join(
                        "\n",
                        "bootstrap.servers=" + bootstrap,
                        "security.protocol=SASL_PLAINTEXT",
                        "sasl.mechanisms=SCRAM-SHA-256",
                        "sasl.username=" + username,
                        "sasl.password=" + password,
                        ""));
        return file;
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        var complaints = CompletableFuture.supplyAsync(() -> text(process.errorReader(StandardCharsets.UTF_8)));
        var output = CompletableFuture.supplyAsync(() -> text(process.inputReader(StandardCharsets.UTF_8)));
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new StoryBroken("kcat did not come to an end within " + SECONDS + " s");
        }
        return new Run(process.exitValue(), output.join(), complaints.join());
    }

    private static String text(BufferedReader reader) {
        return String.join("\n", reader.lines().toList());
    }
}
