package io.cardea.billing.subscription;

import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// Says how early a company invoices renewals that their members pay themselves.
public interface LeadTime {

    /// How many days before the first day; 0 where it is that day itself.
    Uni<Integer> days(Tx tx, UUID company);
}
