package io.cardea.chassis.tenancy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.chassis.clock.CompanyClocks;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Chooses the realm whose keys must have signed the token. Realms of companies that nobody knows are never asked for,
/// so that a forged issuer costs Keycloak nothing.
@ApplicationScoped
class RealmOfToken implements TenantConfigResolver {

    private final TenancySettings settings;
    private final CompanyClocks companies;
    private final ObjectMapper mapper;
    private final Map<Issuer, OidcTenantConfig> realms = new ConcurrentHashMap<>();

    RealmOfToken(TenancySettings settings, CompanyClocks companies, ObjectMapper mapper) {
        this.settings = settings;
        this.companies = companies;
        this.mapper = mapper;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> requestContext) {
        String authorization = context.request().getHeader("Authorization");
        if (authorization == null) {
            return Uni.createFrom().nullItem();
        }
        Optional<Issuer> issuer =
                UnverifiedToken.issuer(mapper, authorization).flatMap(iss -> Issuer.of(settings.url(), iss));
        return issuer.map(this::known).orElseGet(RealmOfToken::refused);
    }

    private Uni<OidcTenantConfig> known(Issuer issuer) {
        OidcTenantConfig seen = realms.get(issuer);
        if (seen != null) {
            return Uni.createFrom().item(seen);
        }
        Uni<Boolean> known = issuer.isPlatform() ? Uni.createFrom().item(true) : arrived(issuer);
        return here(known.chain(
                yes -> yes ? Uni.createFrom().item(realms.computeIfAbsent(issuer, this::configuration)) : refused()));
    }

    /// Requests that come at the same time share a lookup, which is answered in the context of one of
    /// them. The framework goes on in the context of the answer, where another request's scope is
    /// active, or none.
    private static <T> Uni<T> here(Uni<T> shared) {
        var own = Vertx.currentContext();
        return own == null ? shared : shared.emitOn(task -> own.runOnContext(_ -> task.run()));
    }

    /// A company just founded may be on its way to this service; its first token waits for it.
    private Uni<Boolean> arrived(Issuer issuer) {
        return companies.of(issuer.company()).replaceWith(true).onFailure().recoverWithItem(false);
    }

    private OidcTenantConfig configuration(Issuer issuer) {
        return OidcTenantConfig.authServerUrl(issuer.url())
                .tenantId(issuer.realm())
                .token()
                .issuer(issuer.url())
                .audience(settings.audience())
                .end()
                .build();
    }

    private static Uni<OidcTenantConfig> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException("not a token of a realm of ours"));
    }
}
