package io.cardea.entitlement.card;

import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The copies of cards.
@ApplicationScoped
public class CardsInPostgres {

    /// Replaces the copy.
    public Uni<Void> put(Tx tx, UUID company, CardFacts card) {
        return tx.connection()
                .preparedQuery("""
                        insert into card_facts (id, company, member, subscription, credential, status)
                        values ($1, $2, $3, $4, $5, $6)
                        on conflict (id) do update set member = excluded.member, subscription = excluded.subscription,
                            credential = excluded.credential, status = excluded.status""")
                .execute(Tuple.of(
                        card.id(), company, card.member(), card.subscription(), card.credential(), card.status()))
                .replaceWithVoid();
    }

    /// All cards of a subscription, by id.
    public Uni<List<CardFacts>> of(Tx tx, UUID company, UUID subscription) {
        return tx.connection()
                .preparedQuery("""
                        select id, member, subscription, credential, status from card_facts
                        where company = $1 and subscription = $2 order by id""")
                .execute(Tuple.of(company, subscription))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(CardsInPostgres::card)
                        .toList());
    }

    private static CardFacts card(Row row) {
        return new CardFacts(row.getUUID(0), row.getUUID(1), row.getUUID(2), row.getString(3), row.getString(4));
    }
}
