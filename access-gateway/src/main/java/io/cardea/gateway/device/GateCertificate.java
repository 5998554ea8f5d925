package io.cardea.gateway.device;

import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.Sha256;
import io.vertx.core.http.HttpServerRequest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.UUID;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/// The certificate that a device showed when it connected. The handshake has proven that the device has the private
/// key, and who vouches for it is of no interest: the gate names its public key.
final class GateCertificate {

    private static final String PATH = "/v1/gates/";
    private static final int ID = 36;

    private GateCertificate() {}

    /// The certificate of this connection; null where there is none.
    static @Nullable X509Certificate shown(HttpServerRequest request) {
        SSLSession session = request.isSSL() ? request.sslSession() : null;
        if (session == null) {
            return null;
        }
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate ? certificate : null;
        } catch (SSLPeerUnverifiedException e) {
            return null;
        }
    }

    /// Which gate it shall prove: one device may serve several doors. The path or `Authorization: Gate <gate id>` says.
    static @Nullable UUID named(HttpServerRequest request, @Nullable String header) {
        String path = request.path();
        if (header != null && GateKey.isOne(header)) {
            return id(GateKey.shown(header));
        }
        return path != null && path.startsWith(PATH) && path.length() >= PATH.length() + ID
                ? id(path.substring(PATH.length(), PATH.length() + ID))
                : null;
    }

    static boolean proves(X509Certificate certificate, HeldGate gate, Instant now) {
        try {
            certificate.checkValidity(Date.from(now));
        } catch (CertificateException e) {
            return false;
        }
        byte[] hash = Sha256.digest().digest(certificate.getPublicKey().getEncoded());
        return gate.device().certificates().contains(HexFormat.of().formatHex(hash));
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.length() == ID ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
