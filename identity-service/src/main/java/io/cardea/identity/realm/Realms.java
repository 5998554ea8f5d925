package io.cardea.identity.realm;

import io.cardea.chassis.json.Json;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The realms of the companies. Each call does all or nothing and may be repeated.
///
/// Every Uni fails with a [Refused] `identity.provider-unavailable` when Keycloak does not answer.
@ApplicationScoped
public class Realms {

    private final KeycloakAdmin keycloak;
    private final KeycloakSettings settings;
    private final Json json;
    private final RealmTemplate template = RealmTemplate.load();

    Realms(KeycloakAdmin keycloak, KeycloakSettings settings, Json json) {
        this.keycloak = keycloak;
        this.settings = settings;
        this.json = json;
    }

    /// The `iss` of the company's tokens.
    public String issuer(UUID company) {
        return settings.url() + "/realms/" + company;
    }

    /// Where the platform's own clients get their tokens.
    public String platformTokenEndpoint() {
        return settings.adminUrl() + "/realms/platform/protocol/openid-connect/token";
    }

    /// Makes the realm of a company that nobody has committed yet; an orphan of an earlier attempt gives way.
    public Uni<Void> create(UUID company, String name, List<StaffLogin> staff) {
        var realm = template.realm(company, name, staff);
        return keycloak.post("", realm)
                .chain(reply -> reply.isConflict()
                        ? remove(company).chain(() -> keycloak.post("", realm))
                        : Uni.createFrom().item(reply))
                .invoke(Realms::mustBeDone)
                .replaceWithVoid();
    }

    /// Removes the realm with all of its logins; no realm is fine.
    public Uni<Void> remove(UUID company) {
        return keycloak.delete("/" + company).invoke(Realms::mustBeGone).replaceWithVoid();
    }

    /// Lets somebody more log in; refused with `staff.login-taken` where the e-mail belongs to another login.
    public Uni<Void> add(UUID company, StaffLogin login) {
        var addition = template.addition(List.of(login));
        String imports = "/%s/partialImport".formatted(company);
        return keycloak.post(imports, addition)
                .chain(reply -> reply.isConflict()
                        ? removeOrphan(company, login).chain(() -> keycloak.post(imports, addition))
                        : Uni.createFrom().item(reply))
                .invoke(Realms::mustBeDone)
                .replaceWithVoid();
    }

    /// Takes the login away; no login is fine.
    public Uni<Void> removeLogin(UUID company, UUID login) {
        return keycloak.delete("/%s/users/%s".formatted(company, login))
                .invoke(Realms::mustBeGone)
                .replaceWithVoid();
    }

    /// An earlier attempt of the same request left the login under the same id; any other login keeps its e-mail.
    private Uni<Void> removeOrphan(UUID company, StaffLogin login) {
        return keycloak.get("/%s/users/%s".formatted(company, login.id())).chain(reply -> {
            if (reply.isAbsent() || !isOf(reply, login)) {
                return Uni.createFrom().failure(new Refused(new RealmRefusal.LoginTaken()));
            }
            return removeLogin(company, login.id());
        });
    }

    private boolean isOf(KeycloakAdmin.Reply reply, StaffLogin login) {
        return reply.body() != null
                && login.email().equals(json.parse(reply.body()).path("email").asText());
    }

    private static void mustBeDone(KeycloakAdmin.Reply reply) {
        if (!reply.isDone()) {
            throw reply.unforeseen();
        }
    }

    private static void mustBeGone(KeycloakAdmin.Reply reply) {
        if (!reply.isDone() && !reply.isAbsent()) {
            throw reply.unforeseen();
        }
    }
}
