package io.cardea.testing.servers;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Issues tokens as Keycloak would, for every realm there may be, over HTTP on a free port. It is for tests that need
/// callers, not logins; what Keycloak itself does is for the system tests to show.
///
/// Realms are named by the company's id; the platform's own is `platform`.
public final class FakeIssuer {

    /// The audience that services expect.
    public static final String AUDIENCE = "cardea";

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final String url;
    private final SigningKey key;

    private FakeIssuer(String url, SigningKey key) {
        this.url = url;
        this.key = key;
    }

    /// The issuer of this JVM; the first call starts it.
    public static FakeIssuer running() {
        var key = SigningKey.ofThisJvm();
        return new FakeIssuer(IssuerPages.startedOnce(key), key);
    }

    /// Where it is, without a slash at the end; goes to `cardea.keycloak.url`.
    public String url() {
        return url;
    }

    /// A token of a company's realm, good for five minutes.
    public String token(UUID company, UUID subject, String... roles) {
        return token(company.toString(), subject, roles);
    }

    /// A token of any realm, good for five minutes.
    public String token(String realm, UUID subject, String... roles) {
        return sign(claims(realm, subject, roles));
    }

    /// A token of the platform's realm.
    public String platformToken(String... roles) {
        return token("platform", UUID.randomUUID(), roles);
    }

    /// Claims to be changed before they are signed: another audience, expiry, issuer.
    public TokenClaims claims(String realm, UUID subject, String... roles) {
        return new TokenClaims(
                url + "/realms/" + realm, subject.toString(), AUDIENCE, FIVE_MINUTES, List.of(roles), null);
    }

    /// Signs the claims.
    public String sign(TokenClaims claims) {
        return key.sign(claims.toJson());
    }

    /// The claims with the header `alg: none` and no signature.
    public String unsigned(TokenClaims claims) {
        return SigningKey.unsigned(claims.toJson());
    }
}
