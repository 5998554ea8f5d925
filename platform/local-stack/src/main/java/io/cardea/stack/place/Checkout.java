package io.cardea.stack.place;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder with the sources and what the build made of them.
///
/// @param root the folder that holds the launcher script
public record Checkout(Path root) {
    private static final String MARK = "platform/local-stack/pom.xml";

    /// The checkout that we run in: named by the system property `cardea.repository`, or the working directory, or
    /// above it.
    ///
    /// @throws IllegalStateException when we run somewhere else
    public static Checkout find() {
        var named = System.getProperty("cardea.repository");
        var start = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARK))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException("Not inside a checkout of Cardea: " + start
                + ". Start there, or say where it is with -Dcardea.repository=FOLDER");
    }

    /// A file that the build should have made.
    ///
    /// @throws IllegalStateException when it did not
    public Path built(String path) {
        var file = root.resolve(path);
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing. Build it first: mvn -Dquick -DskipTests package");
        }
        return file;
    }

    /// Where unpacked servers are kept: made from what the build fetched, so that it may be deleted at any time.
    public Path cache() {
        return root.resolve(".cardea");
    }
}
