package io.cardea.identity.card;

import io.cardea.chassis.database.DatabaseFailure;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The cards, kept and told.
@ApplicationScoped
public class Cards {

    private static final String CREDENTIAL_UNIQUE = "cards_credential_unique";

    /// How cards are stored and published; who can read a credential can copy the card, so partners' feeds have none,
    /// nor a member's language.
    public static final AggregateType<Card, CardChange> TYPE = AggregateType.<Card, CardChange>of(
                    "card", "cards", "identity.cards", Card.class, Card::id)
            .withholding("credential", "language")
            .column("member", Card::member)
            .column("subscription", Card::subscription)
            .column("credential", Card::credential);

    private final Aggregates<Card, CardChange> aggregates;

    Cards(AggregateStore store) {
        this.aggregates = store.of(TYPE);
    }

    Aggregates<Card, CardChange> aggregates() {
        return aggregates;
    }

    /// Whose card it is.
    public Uni<UUID> memberOf(Tx tx, UUID company, UUID card) {
        return aggregates
                .get(tx.connection(), company, card)
                .map(found -> found.state().member());
    }

    /// All cards of a member speak their language.
    Uni<Void> speak(Tx tx, Occasion occasion, UUID member, @Nullable String language) {
        return tx.connection()
                .preparedQuery("select id from cards where company = $1 and member = $2 order by id")
                .execute(Tuple.of(occasion.company(), member))
                .map(Sql::ids)
                .chain(cards -> tx.inTurn(
                        cards,
                        card -> aggregates
                                .change(tx, occasion, card, c -> c.speak(language))
                                .replaceWithVoid()));
    }

    /// Writes a card that was decided on; refuses a credential that another card carries.
    Uni<Versioned<Card>> issue(Tx tx, Occasion occasion, Card card) {
        return aggregates
                .create(tx, occasion, card, new CardChange.Issued())
                .onFailure(failure -> DatabaseFailure.violates(failure, CREDENTIAL_UNIQUE))
                .transform(taken -> new Refused(new CardRefusal.CredentialTaken()));
    }
}
