package io.cardea.subscription.order;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Who has tried which product. Nobody tries a product twice.
@ApplicationScoped
class Trials {

    /// Whether the member has tried it before.
    Uni<Boolean> tried(SqlClient client, UUID company, UUID member, UUID product) {
        return client.preparedQuery("select 1 from trials where company = $1 and member = $2 and product = $3")
                .execute(Sql.tuple(company, member, product))
                .map(rows -> rows.size() > 0);
    }

    /// Notes that the member tries it now.
    ///
    /// @return whether they have tried it before
    Uni<Boolean> trying(Tx tx, UUID company, UUID member, UUID product) {
        return tx.connection()
                .preparedQuery("""
                        insert into trials (company, member, product) values ($1, $2, $3) on conflict do nothing""")
                .execute(Sql.tuple(company, member, product))
                .map(rows -> rows.rowCount() == 0);
    }
}
