package io.cardea.testing.servers;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a token says.
///
/// @param life from now until it expires; negative for one that has
/// @param email of the login, if it is told
public record TokenClaims(
        String issuer,
        String subject,
        String audience,
        Duration life,
        List<String> roles,
        @Nullable String email) {

    /// The same for another audience.
    public TokenClaims forAudience(String other) {
        return new TokenClaims(issuer, subject, other, life, roles, email);
    }

    /// The same, expired for an hour.
    public TokenClaims expired() {
        return new TokenClaims(issuer, subject, audience, Duration.ofHours(-1), roles, email);
    }

    /// The same with the login's e-mail address.
    public TokenClaims withEmail(String address) {
        return new TokenClaims(issuer, subject, audience, life, roles, address);
    }

    public ObjectNode toJson() {
        var now = Instant.now();
        var claims = JsonNodeFactory.instance.objectNode();
        claims.put("iss", issuer).put("sub", subject).put("aud", audience).put("typ", "Bearer");
        claims.put("jti", UUID.randomUUID().toString()).put("azp", "cardea-app");
        claims.put("iat", now.minus(life.abs()).getEpochSecond());
        claims.put("exp", now.plus(life).getEpochSecond());
        claims.put("preferred_username", email == null ? subject : email);
        if (email != null) {
            claims.put("email", email);
        }
        var realmRoles = claims.putObject("realm_access").putArray("roles");
        roles.forEach(realmRoles::add);
        return claims;
    }
}
