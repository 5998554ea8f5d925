package io.cardea.gateway.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A TLS listener that asks devices for certificates, and certificates for some.
public final class TlsListener implements QuarkusTestResourceLifecycleManager {

    static final String SERVER = "gateway";
    static final String FOLDER = "cardea.testing.certificates";
    static final String PORT = "quarkus.http.test-ssl-port";

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            Path folder = Files.createTempDirectory("cardea-certificates-");
            Certificates certificates = new Certificates(folder);
            Path server = certificates.made(SERVER, "-ext", "san=ip:127.0.0.1");
            certificates.made("device");
            certificates.made("renewed");
            certificates.made("stranger");
            certificates.made("expired", "-startdate", "-10d", "-validity", "1");
            return Map.of(
                    FOLDER,
                    folder.toString(),
                    PORT,
                    Integer.toString(free.getLocalPort()),
                    "quarkus.tls.key-store.p12.path",
                    server.toString(),
                    "quarkus.tls.key-store.p12.password",
                    Certificates.PASSWORD,
                    "cardea.gateway.device.certificates",
                    "true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The temporary folder goes with the machine's others.
    }
}
