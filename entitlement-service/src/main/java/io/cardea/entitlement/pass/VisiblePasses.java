package io.cardea.entitlement.pass;

import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/// The passes that the caller may see: staff all of their company's, members their own.
@RequestScoped
public class VisiblePasses {

    private final Passes passes;
    private final Caller caller;

    VisiblePasses(Passes passes, Caller caller) {
        this.passes = passes;
        this.caller = caller;
    }

    /// The pass of a card; fails with [PassUnknown] also where it is somebody else's, which must look the same.
    public Uni<Versioned<IssuedPass>> get(UUID card) {
        return passes.find(caller.company(), card)
                .map(found -> found.filter(pass -> caller.mayActFor(pass.state().member()))
                        .orElseThrow(() -> new Refused(new PassUnknown(card))));
    }
}
