package io.cardea.billing.invoice;

import io.cardea.chassis.journal.StoredStates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Reads a subscription's invoices, without locking them.
@ApplicationScoped
public class IssuedInvoices {

    private final StoredStates states;

    IssuedInvoices(StoredStates states) {
        this.states = states;
    }

    /// All that it ever got, oldest first.
    public Uni<List<Invoice>> of(UUID company, UUID subscription) {
        return states.read(
                Invoice.class,
                "select state::text from invoices where company = $1 and subscription = $2 order by id",
                company,
                subscription);
    }
}
