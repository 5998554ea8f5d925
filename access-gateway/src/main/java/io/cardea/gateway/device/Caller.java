package io.cardea.gateway.device;

import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/// The gate that calls, once its key is proven.
@RequestScoped
public class Caller {

    /// The role of whoever has proven a gate's key.
    public static final String GATE = "gate";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The gate as the copy had it when the key was proven. Only for methods that demand [#GATE].
    public HeldGate gate() {
        HeldGate gate = identity.getAttribute(GATE);
        if (gate == null) {
            throw new IllegalStateException("asked for the gate where no gate has to prove itself");
        }
        return gate;
    }

    /// The same, where the path names the gate.
    ///
    /// @throws Problem when the key is another gate's
    public HeldGate gate(UUID named) {
        HeldGate gate = gate();
        if (!gate.id().equals(named)) {
            throw Problem.of("gateway.other-gate", "The key is another gate's.");
        }
        return gate;
    }
}
