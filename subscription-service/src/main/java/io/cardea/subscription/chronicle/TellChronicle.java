package io.cardea.subscription.chronicle;

import io.cardea.chassis.journal.History;
import io.cardea.chassis.refusal.Refused;
import io.cardea.subscription.member.Sight;
import io.cardea.subscription.payment.CreditNotes;
import io.cardea.subscription.payment.Invoices;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Collects what a chronicle is made of.
@ApplicationScoped
class TellChronicle {

    private final Subscriptions subscriptions;
    private final History history;
    private final Invoices invoices;
    private final CreditNotes creditNotes;

    TellChronicle(Subscriptions subscriptions, History history, Invoices invoices, CreditNotes creditNotes) {
        this.subscriptions = subscriptions;
        this.history = history;
        this.invoices = invoices;
        this.creditNotes = creditNotes;
    }

    /// @param asOf in the past what was known then; in the future what is known now
    Uni<Chronicle> tell(UUID company, Sight sight, UUID id, Instant asOf) {
        return subscriptions
                .get(company, sight, id)
                .chain(found -> at(company, found.state(), asOf))
                .chain(subscription -> history.until(company, Subscriptions.NAME, id, asOf)
                        .chain(entries ->
                                settled(company, id).map(known -> Chronicle.of(subscription, entries, known, asOf))));
    }

    private Uni<Chronicle.Settled> settled(UUID company, UUID id) {
        return invoices.of(company, id)
                .chain(known -> creditNotes.of(company, id).map(notes -> new Chronicle.Settled(known, notes)));
    }

    private Uni<Subscription> at(UUID company, Subscription present, Instant asOf) {
        return asOf.isBefore(present.asOf())
                ? subscriptions
                        .asOf(company, present.id(), asOf)
                        .map(then -> then.orElseThrow(() -> new Refused(new NotYet(present.id(), asOf))))
                : Uni.createFrom().item(present);
    }
}
