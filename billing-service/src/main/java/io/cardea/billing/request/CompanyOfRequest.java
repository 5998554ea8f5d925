package io.cardea.billing.request;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the company of a payment request for those who come without a token: the provider, and members on their way
/// back from it.
@ApplicationScoped
public class CompanyOfRequest {

    private static final SetStatement FIND = SetStatement.over(
            "request uuid",
            "select n, r.company, r.state #>> '{route,account}' from given join payment_requests r on r.id = request");

    private final Transactions transactions;

    CompanyOfRequest(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Whose it is, and as whom it was asked for.
    ///
    /// @param account at the provider, if any
    public record Owner(UUID company, @Nullable UUID account) {}

    /// The company and the account, as one reads them inside of a transaction.
    public Uni<Optional<Owner>> find(Tx tx, UUID request) {
        return tx.run(FIND, request)
                .map(rows -> rows.stream().map(CompanyOfRequest::owner).findFirst());
    }

    private static Owner owner(Row row) {
        String account = row.getString(2);
        return new Owner(row.getUUID(1), account == null ? null : UUID.fromString(account));
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
