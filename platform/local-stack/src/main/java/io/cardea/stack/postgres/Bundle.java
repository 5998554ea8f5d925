package io.cardea.stack.postgres;

import io.cardea.stack.place.Checkout;
import io.cardea.stack.place.Unpacked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/// The server's programs.
///
/// @param folder with bin, lib and share
record Bundle(Path folder) {
    static Bundle unpacked() {
        var checkout = Checkout.find();
        var jar = checkout.built("platform/local-stack/target/servers/postgresql.jar");
        return new Bundle(Unpacked.once(checkout, "postgresql", jar, folder -> unpack(jar, folder)));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /// A jar with one compressed tar. Every system of interest has tar, but not every one has xz.
    private static void unpack(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var bundle = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No PostgreSQL in " + jar));
            var tar = new ProcessBuilder("tar", "-xf", "-", "-C", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var in = new XZInputStream(zip.getInputStream(bundle));
                    var out = tar.getOutputStream()) {
                in.transferTo(out);
            }
            if (tar.onExit().join().exitValue() != 0) {
                throw new IOException("tar could not unpack " + jar);
            }
        }
    }
}
