package io.cardea.chassis.tenancy;

import io.cardea.chassis.web.Roles;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who calls, as the verified token says.
@RequestScoped
public class Caller {

    private final CurrentIdentityAssociation association;
    private final TenancySettings settings;

    Caller(CurrentIdentityAssociation association, TenancySettings settings) {
        this.association = association;
        this.settings = settings;
    }

    /// The company whose realm issued the token; forbidden to the platform's people, who have none.
    public UUID company() {
        Issuer issuer = issuer();
        if (issuer.isPlatform()) {
            throw new ForbiddenException("a token of the platform's realm belongs to no company");
        }
        return issuer.company();
    }

    /// The login's id in its realm; a member's is also the member's id.
    public UUID subject() {
        return UUID.fromString(token().getSubject());
    }

    /// A claim such as `email`, or null.
    public @Nullable String claim(String name) {
        Object value = token().getClaim(name);
        return value == null ? null : value.toString();
    }

    public boolean has(String role) {
        return identity().hasRole(role);
    }

    /// Is it a member and nothing more?
    public boolean isOnlyMember() {
        return has(Roles.MEMBER)
                && !has(Roles.FRONT_DESK)
                && !has(Roles.MANAGER)
                && !has(Roles.OWNER)
                && !has(Roles.ACCOUNTANT);
    }

    /// As it stands in the journal: `member:<id>`, `staff:<id>`, `admin:<id>` or `service:<id>`.
    public String actor() {
        String kind = issuer().isPlatform() ? platformKind() : isOnlyMember() ? "member" : "staff";
        return kind + ":" + subject();
    }

    private String platformKind() {
        return has(Roles.PLATFORM_ADMIN) ? "admin" : "service";
    }

    private Issuer issuer() {
        return Issuer.of(settings.url(), token().getIssuer()).orElseThrow();
    }

    private JsonWebToken token() {
        if (identity().getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new ForbiddenException("no token");
    }

    /// Who calls is known before any method of ours is, so that nothing is waited for here. (Of an identity that was
    /// known at once, see `VerifiedTokens`, the association only tells by its future.)
    private SecurityIdentity identity() {
        var known =
                association.getDeferredIdentity().subscribeAsCompletionStage().getNow(null);
        if (known == null) {
            throw new ForbiddenException("no token");
        }
        return known;
    }
}
