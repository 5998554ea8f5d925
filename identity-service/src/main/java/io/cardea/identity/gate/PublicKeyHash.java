package io.cardea.identity.gate;

import io.cardea.chassis.refusal.Refused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;

/// What a device's certificate is known by: SHA-256 of its public key, so that a renewed one with the same key is known
/// as well.
final class PublicKeyHash {

    private PublicKeyHash() {}

    /// @param pem a certificate of X.509
    static String of(String pem) {
        try {
            byte[] key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .getPublicKey()
                    .getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (CertificateException e) {
            throw new Refused(new GateRefusal.NoCertificate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
