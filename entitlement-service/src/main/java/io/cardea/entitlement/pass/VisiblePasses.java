package io.cardea.entitlement.pass;

import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.CallerReach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/// The passes that the caller may see: staff all of their company's, members their own and those of their
/// wards.
@RequestScoped
public class VisiblePasses {

    private final Passes passes;
    private final Caller caller;
    private final CallerReach callerReach;

    VisiblePasses(Passes passes, Caller caller, CallerReach callerReach) {
        this.passes = passes;
        this.caller = caller;
        this.callerReach = callerReach;
    }

    /// The pass of a card; fails with [PassUnknown] also where it is somebody else's, which must look the same.
    public Uni<Versioned<IssuedPass>> get(UUID card) {
        return find(card).map(found -> found.orElseThrow(() -> new Refused(new PassUnknown(card))));
    }

    /// The pass of a card, if the caller may see it.
    public Uni<Optional<Versioned<IssuedPass>>> find(UUID card) {
        return callerReach
                .now()
                .chain(reach -> passes.find(caller.company(), card)
                        .map(found ->
                                found.filter(pass -> reach.covers(pass.state().member()))));
    }
}
