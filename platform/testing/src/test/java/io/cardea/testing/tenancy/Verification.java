package io.cardea.testing.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.testing.servers.FakeIssuer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// Verifies tokens as a service does, with the keys that the issuer shows.
record Verification(UUID company) {

    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isOwner(String authorization) {
        try {
            var parts = authorization.replaceFirst("^Bearer ", "").split("\\.", -1);
            return parts.length == 3 && isSigned(parts) && speaksOfAnOwner(json(parts[1]));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }

    private boolean speaksOfAnOwner(JsonNode claims) {
        return claims.path("iss").asText().endsWith("/realms/" + company)
                && claims.path("aud").asText().equals(FakeIssuer.AUDIENCE)
                && claims.path("exp").asLong() > Instant.now().getEpochSecond()
                && claims.at("/realm_access/roles/0").asText().equals("owner");
    }

    private boolean isSigned(String[] parts) throws IOException, GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key());
        signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private PublicKey key() throws IOException, GeneralSecurityException {
        var page = URI.create(FakeIssuer.running().url() + "/realms/" + company + "/protocol/openid-connect/certs");
        var key = JSON.readTree(page.toURL()).at("/keys/0");
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }

    private static JsonNode json(String part) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }
}
