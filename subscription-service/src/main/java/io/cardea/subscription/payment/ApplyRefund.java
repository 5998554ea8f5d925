package io.cardea.subscription.payment;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.json.Json;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Ends a period once its whole price has been given back. Looks at what is written of invoice
/// and credit notes under the lock of the subscription, so it does not matter which of them
/// comes last.
@ApplicationScoped
class ApplyRefund {

    private static final SetStatement TOLD = SetStatement.over("company uuid, invoice uuid", """
            select n, i.state::text, (
                select coalesce(jsonb_agg(c.state order by c.id), '[]')::text from credit_notes c
                where c.company = i.company and c.subscription = i.subscription and c.state ->> 'invoice' = i.id::text)
            from given join invoices i on i.company = given.company and i.id = given.invoice""");

    private final Subscriptions subscriptions;
    private final Json json;

    ApplyRefund(Subscriptions subscriptions, Json json) {
        this.subscriptions = subscriptions;
        this.json = json;
    }

    /// Something was told of that invoice or its notes.
    Uni<Void> apply(Tx tx, Occasion occasion, UUID subscription, UUID invoice) {
        return subscriptions
                .change(tx, occasion, subscription, _ -> Decision.unchanged())
                .chain(locked -> apply(tx, occasion, locked.state(), invoice));
    }

    /// As above.
    ///
    /// @param subscription locked
    Uni<Void> apply(Tx tx, Occasion occasion, Subscription subscription, UUID invoice) {
        return mayEnd(subscription, invoice)
                ? wholeOn(tx, occasion.company(), invoice)
                        .chain(on -> on.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : subscriptions
                                        .change(
                                                tx,
                                                occasion,
                                                subscription.id(),
                                                found -> GivingBack.giveBack(found, invoice, on.get(), occasion.at()))
                                        .replaceWithVoid())
                : Uni.createFrom().voidItem();
    }

    /// Most products keep what is given back, and then nothing needs to be read.
    private static boolean mayEnd(Subscription subscription, UUID invoice) {
        Integer index = subscription.purchases().paidBy(invoice);
        return index != null
                && subscription.agreements().in(index, LocalDate.MAX).rules().endsWhatIsGivenBack();
    }

    private Uni<Optional<LocalDate>> wholeOn(Tx tx, UUID company, UUID invoice) {
        return tx.run(TOLD, company, invoice)
                .map(rows -> rows.stream().findFirst().flatMap(row -> told(row).wholeOn()));
    }

    private GivenBack told(Row row) {
        return new GivenBack(
                json.readTolerantly(row.getString(1), KnownInvoice.class),
                Arrays.asList(json.readTolerantly(row.getString(2), KnownCreditNote[].class)));
    }
}
