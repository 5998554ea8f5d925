package io.cardea.stack.keycloak;

import io.cardea.stack.place.Checkout;
import io.cardea.stack.place.Unpacked;
import io.cardea.stack.process.Child;
import io.cardea.stack.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Keycloak's files, unpacked and built (in Keycloak's own sense: the choice of database is settled beforehand).
///
/// @param home the folder that has bin, conf and lib
record Distribution(Path home) {
    private static final String SOURCE = "platform/local-stack/target/servers/keycloak.zip";

    static Distribution prepared() {
        var checkout = Checkout.find();
        var zip = checkout.built(SOURCE);
        return new Distribution(Unpacked.once(checkout, "keycloak", zip, folder -> {
            unpack(zip, folder);
            build(folder, checkout.cache().resolve("keycloak-build.log"));
        }));
    }

    static boolean isPrepared() {
        var checkout = Checkout.find();
        return Unpacked.isCurrent(checkout, "keycloak", checkout.built(SOURCE));
    }

    private static void unpack(Path source, Path folder) throws IOException {
        try (var zip = new ZipFile(source.toFile())) {
            for (var entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                var file = folder.resolve(withoutFirstFolder(entry)).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(source + " reaches out of its folder: " + entry);
                }
                Files.createDirectories(file.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    private static String withoutFirstFolder(ZipEntry entry) {
        return entry.getName().substring(entry.getName().indexOf('/') + 1);
    }

    private static void build(Path folder, Path log) {
        var script = folder.resolve("bin/kc.sh").toString();
        var environment = Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_KC_HEAP", "-Xmx512m");
        var words = List.of("sh", script, "build", "--db=dev-file", "--cache=local");
        try (var child = Child.start(new Command("keycloak-build", words, environment, log, Command.Ending.TERM))) {
            child.awaitSuccess();
        }
    }
}
