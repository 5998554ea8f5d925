package io.cardea.chassis.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Tokens that were verified a moment ago: clients send the same one with every request, and its signature costs more
/// than most requests do. One that is not here goes the whole way, and comes here by that.
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    /// Keys that a realm withdraws are noticed after this time.
    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final InstantSource realTime = InstantSource.system();
    private final Cache<String, SecurityIdentity> verified = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<String, SecurityIdentity>creating((_, identity) -> life(identity)))
            .build();

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /// Before the provider that verifies.
    @Override
    public int priority() {
        return 100;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom().item(verified.getIfPresent(request.getToken().getToken()));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var token = identity.getCredential(AccessTokenCredential.class);
        if (token != null && identity.getPrincipal() instanceof JsonWebToken) {
            var _ = verified.get(token.getToken(), _ -> withoutRequest(identity));
        }
        return Uni.createFrom().item(identity);
    }

    private Duration life(SecurityIdentity identity) {
        var expiry = Instant.ofEpochSecond(((JsonWebToken) identity.getPrincipal()).getExpirationTime());
        var left = Duration.between(realTime.instant(), expiry);
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    /// The request that brought it goes, and takes nothing of itself to the next one.
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                builder.addAttribute(name, value);
            }
        });
        return builder.build();
    }
}
