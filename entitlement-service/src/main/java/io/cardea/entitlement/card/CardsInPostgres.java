package io.cardea.entitlement.card;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The copies of cards.
@ApplicationScoped
public class CardsInPostgres {

    private static final SetStatement PUT = SetStatement.over(
            "id uuid, company uuid, member uuid, subscription uuid, credential text, status text, staff boolean,"
                    + " language text",
            """
                    insert into card_facts (id, company, member, subscription, credential, status, staff, language)
                    select id, company, member, subscription, credential, status, staff, language from given
                    on conflict (id) do update set member = excluded.member, subscription = excluded.subscription,
                        credential = excluded.credential, status = excluded.status, staff = excluded.staff,
                        language = excluded.language""");

    private static final SetStatement OF = SetStatement.over("subscription uuid, company uuid", """
            select n, c.* from given, lateral (select id, member, subscription, credential, status, staff, language
                from card_facts f where f.company = given.company and f.subscription = given.subscription order by id) as c""");

    private final Pool pool;

    CardsInPostgres(Pool pool) {
        this.pool = pool;
    }

    /// Replaces the copy.
    public Uni<Void> put(Tx tx, UUID company, CardFacts card) {
        return tx.run(
                        PUT,
                        card.id(),
                        company,
                        card.member(),
                        card.subscription(),
                        card.credential(),
                        card.status(),
                        card.staff(),
                        card.language())
                .replaceWithVoid();
    }

    /// All cards of a subscription, by id.
    public Uni<List<CardFacts>> of(Tx tx, UUID company, UUID subscription) {
        return tx.run(OF, subscription, company)
                .map(rows -> rows.stream().map(CardsInPostgres::card).toList());
    }

    /// The card that shows this credential, if the company has one.
    public Uni<Optional<UUID>> byCredential(UUID company, String credential) {
        return pool.preparedQuery("select id from card_facts where company = $1 and credential = $2 order by id")
                .execute(Tuple.of(company, credential))
                .map(rows -> Sql.ids(rows).stream().findFirst());
    }

    private static CardFacts card(Row row) {
        return new CardFacts(
                row.getUUID(1),
                row.getUUID(2),
                row.getUUID(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getString(7));
    }
}
