package io.cardea.entitlement.pass;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// The passes as they are kept and told. Partners never see a credential, nor the language of a member.
@ApplicationScoped
class Passes {

    static final AggregateType<IssuedPass, PassChange> TYPE = AggregateType.<IssuedPass, PassChange>of(
                    "pass", "passes", "entitlement.passes", IssuedPass.class, IssuedPass::id)
            .withholding("credential", "language");

    private final Aggregates<IssuedPass, PassChange> aggregates;
    private final Pool pool;

    Passes(AggregateStore store, Pool pool) {
        this.aggregates = store.of(TYPE);
        this.pool = pool;
    }

    /// The pass of a card, if this company has such a card and its subscription is known.
    Uni<Optional<Versioned<IssuedPass>>> find(UUID company, UUID card) {
        return aggregates.find(pool, company, card);
    }

    /// Keeps a pass that was computed; the same content makes no new version.
    Uni<Void> keep(Tx tx, Occasion occasion, IssuedPass computed, Because because) {
        return aggregates
                .put(tx, occasion, computed.id(), held -> difference(held, computed, because))
                .replaceWithVoid();
    }

    private static Decision<IssuedPass, PassChange> difference(
            Optional<IssuedPass> held, IssuedPass computed, Because because) {
        return held.filter(computed::equals).isPresent()
                ? Decision.unchanged()
                : Decision.changed(computed, new PassChange.Computed(because.word()));
    }
}
