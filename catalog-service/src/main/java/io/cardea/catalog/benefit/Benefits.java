package io.cardea.catalog.benefit;

import io.cardea.chassis.database.DatabaseFailure;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The benefits: kept and audited, not published, since products carry what others need of them.
@ApplicationScoped
public class Benefits {

    private static final String KEY_UNIQUE = "benefits_key_unique";

    private static final AggregateType<Benefit, BenefitChange> TYPE = AggregateType.<Benefit, BenefitChange>of(
                    "benefit", "benefits", null, Benefit.class, Benefit::id)
            .column("key", Benefit::key);

    private final Aggregates<Benefit, BenefitChange> aggregates;

    Benefits(AggregateStore store) {
        this.aggregates = store.of(TYPE);
    }

    Aggregates<Benefit, BenefitChange> aggregates() {
        return aggregates;
    }

    /// The benefit; fails with a refusal where this company has none of that id.
    public Uni<Benefit> get(SqlClient client, UUID company, UUID benefit) {
        return aggregates.get(client, company, benefit).map(Versioned::state);
    }

    /// Refuses a second one of the same key.
    Uni<Versioned<Benefit>> define(Tx tx, Occasion occasion, Benefit benefit) {
        return aggregates
                .create(tx, occasion, benefit, new BenefitChange.Defined())
                .onFailure(failure -> DatabaseFailure.violates(failure, KEY_UNIQUE))
                .transform(taken -> new Refused(new BenefitRefusal.KeyTaken(benefit.key())));
    }
}
