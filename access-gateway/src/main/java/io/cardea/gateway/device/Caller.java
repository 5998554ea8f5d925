package io.cardea.gateway.device;

import io.cardea.gateway.copy.HeldGate;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

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
}
