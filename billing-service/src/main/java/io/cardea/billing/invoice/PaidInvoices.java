package io.cardea.billing.invoice;

import io.cardea.chassis.journal.StoredStates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Finds paid invoices.
@ApplicationScoped
public class PaidInvoices {

    private static final String FIND = "select state::text from invoices where company = $1 and status = 'PAID' and ";

    private final StoredStates states;

    PaidInvoices(StoredStates states) {
        this.states = states;
    }

    /// Those paid in [from, to), business time.
    public Uni<List<Invoice>> between(UUID company, Instant from, Instant to) {
        return find("paid_at >= $2 and paid_at < $3", company, from, to);
    }

    public Uni<List<Invoice>> ofIds(UUID company, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("id = any($2)", company, ids.toArray(UUID[]::new));
    }

    /// These, paid or not.
    public Uni<List<Invoice>> inAnyState(UUID company, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : states.read(
                        Invoice.class,
                        "select state::text from invoices where company = $1 and id = any($2)",
                        company,
                        ids.toArray(UUID[]::new));
    }

    /// @param references the provider's names of payments
    public Uni<List<Invoice>> ofReferences(UUID company, Collection<String> references) {
        return references.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("state #>> '{status,payment,reference}' = any($2)", company, references.toArray(String[]::new));
    }

    private Uni<List<Invoice>> find(String condition, Object... parameters) {
        return states.read(Invoice.class, FIND + condition, parameters);
    }
}
