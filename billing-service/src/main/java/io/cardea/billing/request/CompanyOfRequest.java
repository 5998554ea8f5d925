package io.cardea.billing.request;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the company of a payment request for those who come without a token: the provider, and members on their way
/// back from it.
@ApplicationScoped
public class CompanyOfRequest {

    private final Transactions transactions;

    CompanyOfRequest(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The company, or null where there is no such request.
    public Uni<@Nullable UUID> find(UUID request) {
        return transactions
                .pool()
                .preparedQuery("select company from payment_requests where id = $1")
                .execute(Sql.tuple(request))
                .map(rows -> {
                    for (Row row : rows) {
                        return row.getUUID(0);
                    }
                    return null;
                });
    }
}
