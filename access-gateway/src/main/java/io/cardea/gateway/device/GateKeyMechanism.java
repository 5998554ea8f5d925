package io.cardea.gateway.device;

import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.freshness.CopyBoard;
import io.cardea.gateway.problem.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Says to Quarkus who calls.
@Singleton
class GateKeyMechanism implements HttpAuthenticationMechanism {

    private final GateKeys keys;
    private final GatePace pace;
    private final CopyBoard board;

    GateKeyMechanism(GateKeys keys, GatePace pace, CopyBoard board) {
        this.keys = keys;
        this.pace = pace;
        this.board = board;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        HttpServerRequest request = context.request();
        HeldGate gate = keys.proven(request);
        if (gate != null) {
            Problem tooOften = pace.objection(context, gate);
            return tooOften == null
                    ? Uni.createFrom().item(identity(gate))
                    : Uni.createFrom().failure(new AuthenticationFailedException(tooOften));
        }
        return GateKey.isOne(request.getHeader(HttpHeaders.AUTHORIZATION)) || GateCertificate.shown(request) != null
                ? Uni.createFrom().failure(refusal(request))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Gate"));
    }

    /// Before the copy is whole, an unknown gate may only be one that has not arrived yet.
    private AuthenticationFailedException refusal(HttpServerRequest request) {
        if (keys.isDisabled(request)) {
            return new AuthenticationFailedException(Problem.of("gateway.gate-disabled", "This gate is disabled."));
        }
        if (board.copy().complete()) {
            return new AuthenticationFailedException();
        }
        return new AuthenticationFailedException(
                Problem.of("gateway.not-ready", "This gateway has not read its topics yet, and knows no such gate."));
    }

    private static SecurityIdentity identity(HeldGate gate) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(gate.id().toString()))
                .addRole(Caller.GATE)
                .addAttribute(Caller.GATE, gate)
                .build();
    }
}
