package io.cardea.billing.request;

import io.cardea.chassis.journal.StoredStates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Finds payments that providers have confirmed.
@ApplicationScoped
public class CapturedPayments {

    private static final String FIND =
            "select state::text from payment_requests where company = $1 and status = 'SUCCEEDED' and ";

    private static final String BACK_BY_NAME =
            "moved_back_at is not null and jsonb_path_query_array(state, '$.*[*].reference') ?| $2";

    private final StoredStates states;

    CapturedPayments(StoredStates states) {
        this.states = states;
    }

    /// Those confirmed in [from, to), business time, and those of which something has moved back since then.
    public Uni<List<Captured>> between(UUID company, Instant from, Instant to) {
        return find("(captured_at >= $2 and captured_at < $3 or moved_back_at >= $2)", company, from, to);
    }

    /// @param references the provider's names of payments
    public Uni<List<Captured>> ofPayments(UUID company, Collection<String> references) {
        return references.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find(
                        "captured_at is not null and state #>> '{payment,reference}' = any($2)",
                        company,
                        references.toArray(String[]::new));
    }

    /// @param references the provider's names of refunds and disputes
    public Uni<List<Captured>> ofWhatWentBack(UUID company, Collection<String> references) {
        return references.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find(BACK_BY_NAME, company, references.toArray(String[]::new));
    }

    private Uni<List<Captured>> find(String condition, Object... parameters) {
        return states.read(PaymentRequest.class, FIND + condition, parameters)
                .map(found -> found.stream().map(Captured::of).toList());
    }
}
