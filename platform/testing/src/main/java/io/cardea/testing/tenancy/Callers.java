package io.cardea.testing.tenancy;

import io.cardea.testing.servers.FakeIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everybody who may knock.
///
/// @param company that the service knows
/// @param other another one that it knows
public record Callers(UUID company, UUID other) {

    private static final List<String> OF_A_COMPANY = List.of("owner", "manager", "front-desk", "accountant", "member");
    private static final List<String> OF_THE_PLATFORM = List.of("platform-admin", "service");
    private static final String PLATFORM = "platform";

    /// Where there is no second company, nobody is a neighbour of it.
    public Callers(UUID company) {
        this(company, UUID.randomUUID());
    }

    /// Somebody with a header, or without one.
    ///
    /// @param authorization the header's value; null for none
    record Caller(String who, @Nullable String authorization) {}

    /// One caller per role of the operation.
    List<Caller> allowed(Operation operation) {
        return operation.roles().stream().map(this::inTheirRealm).toList();
    }

    /// Nobody, forged and stale tokens, and one caller per role that the operation does not name.
    List<Caller> notAllowed(Operation operation) {
        var callers = new ArrayList<>(forgeries(operation));
        OF_A_COMPANY.stream()
                .filter(role -> !operation.roles().contains(role))
                .map(role -> bearer(role, token(company.toString(), role)))
                .forEach(callers::add);
        OF_THE_PLATFORM.stream()
                .filter(role -> !operation.roles().contains(role))
                .map(role -> bearer(role, token(PLATFORM, role)))
                .forEach(callers::add);
        return callers;
    }

    /// Somebody with all the operation's roles, in a company that the service does not know.
    Caller stranger(Operation operation) {
        var roles = operation.roles().toArray(String[]::new);
        return bearer("unknown company", FakeIssuer.running().token(UUID.randomUUID(), UUID.randomUUID(), roles));
    }

    /// Somebody with all the operation's roles, in another company that the service knows.
    Caller neighbour(Operation operation) {
        var roles = operation.roles().toArray(String[]::new);
        return bearer("other company", FakeIssuer.running().token(other, UUID.randomUUID(), roles));
    }

    private List<Caller> forgeries(Operation operation) {
        var issuer = FakeIssuer.running();
        var role = operation.roles().stream().findFirst().orElse("owner");
        var good = issuer.claims(realmOf(role), UUID.randomUUID(), role);
        var signed = issuer.sign(good);
        return List.of(
                new Caller("nobody", null),
                new Caller("basic", "Basic YWRtaW46YWRtaW4="),
                bearer("not a token", "nonsense"),
                bearer("expired", issuer.sign(good.expired())),
                bearer("wrong audience", issuer.sign(good.forAudience("account"))),
                bearer("alg none", issuer.unsigned(good)),
                bearer("cut signature", signed.substring(0, signed.lastIndexOf('.') + 1)),
                bearer("changed claims", changed(signed, issuer.sign(good.withEmail("other@example.org")))),
                bearer("no role", issuer.token(realmOf(role), UUID.randomUUID())));
    }

    private Caller inTheirRealm(String role) {
        return bearer(role, token(realmOf(role), role));
    }

    private String realmOf(String role) {
        return OF_THE_PLATFORM.contains(role) ? PLATFORM : company.toString();
    }

    private static String token(String realm, String role) {
        return FakeIssuer.running().token(realm, UUID.randomUUID(), role);
    }

    private static Caller bearer(String who, String token) {
        return new Caller(who, "Bearer " + token);
    }

    /// The claims of one token under the signature of another.
    private static String changed(String signed, String other) {
        return other.substring(0, other.lastIndexOf('.')) + signed.substring(signed.lastIndexOf('.'));
    }
}
