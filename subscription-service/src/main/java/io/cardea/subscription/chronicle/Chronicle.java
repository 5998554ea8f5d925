package io.cardea.subscription.chronicle;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.chassis.journal.History;
import io.cardea.chassis.money.Money;
import io.cardea.subscription.payment.KnownCreditNote;
import io.cardea.subscription.payment.KnownInvoice;
import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A subscription with its past and what lies ahead.
///
/// @param subscription as it was, is or will be at `asOf`, by what was known then
/// @param past all changes up to then
/// @param payments invoices that were paid by then
/// @param credits amounts that the facts give back, whether or not the money has gone back
/// @param creditNotes what was credited by then of the paid invoices, and whether the money had gone back
/// @param exceptions those of the past that an operator has made by hand
/// @param ahead what follows from then on, if nothing else happens
record Chronicle(
        Instant asOf,
        SubscriptionMessage subscription,
        List<Event> past,
        List<Payment> payments,
        List<Charge> credits,
        List<CreditNote> creditNotes,
        List<Event> exceptions,
        List<Ahead> ahead) {

    private static final Set<String> BY_HAND = Set.of("imported", "prolonged", "transferred-in", "review-resolved");

    /// One change.
    ///
    /// @param what such as `frozen`, as in the events' types
    record Event(
            long version,
            Instant at,
            String what,
            String actor,
            @Nullable String reason,
            @Schema(implementation = Object.class) JsonNode change) {

        static Event of(History.Entry entry) {
            var what =
                    entry.type().replaceFirst("^cardea\\.subscription\\.", "").replaceFirst("\\.v\\d+$", "");
            return new Event(entry.version(), entry.at(), what, entry.actor(), entry.reason(), entry.change());
        }

        boolean byHand() {
            return BY_HAND.contains(what);
        }
    }

    /// One payment.
    ///
    /// @param charge what it was for
    /// @param reference the provider's own name for it
    record Payment(
            UUID invoice,
            String number,
            String charge,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Money amount,
            Instant at,
            String provider,
            String reference) {

        static Payment of(KnownInvoice invoice, KnownInvoice.Settlement settlement) {
            return new Payment(
                    invoice.id(),
                    invoice.number(),
                    invoice.charge() == null ? Charge.periodKey(invoice.periodIndex()) : invoice.charge(),
                    invoice.start(),
                    invoice.end(),
                    invoice.total(),
                    settlement.at(),
                    settlement.provider(),
                    settlement.reference());
        }
    }

    /// One credit note.
    ///
    /// @param charge why something is given back, such as `cancellation`; `refund/<id>` where
    ///     it was by hand
    /// @param undoes the charge that was paid, and of which this is taken back; absent where
    ///     billing does not say
    /// @param givenBackAt when the money had gone back; absent where it had not yet
    record CreditNote(
            UUID id,
            String number,
            UUID invoice,
            String charge,
            @Nullable String undoes,
            LocalDate start,
            LocalDate end,
            Money amount,
            LocalDate issuedOn,
            @Nullable Instant givenBackAt) {

        static CreditNote of(KnownCreditNote note, Instant asOf) {
            var at = note.givenBackAt();
            return new CreditNote(
                    note.id(),
                    note.number(),
                    note.invoice(),
                    note.charge(),
                    note.undoes(),
                    note.start(),
                    note.end(),
                    note.total(),
                    note.issuedOn(),
                    at == null || at.isAfter(asOf) ? null : at);
        }
    }

    /// What billing has told.
    record Settled(List<KnownInvoice> invoices, List<KnownCreditNote> notes) {}

    static Chronicle of(Subscription subscription, List<History.Entry> entries, Settled settled, Instant asOf) {
        var message = SubscriptionMessage.of(subscription.at(asOf));
        var past = entries.stream().map(Event::of).toList();
        return new Chronicle(
                asOf,
                message,
                past,
                payments(settled.invoices(), asOf),
                message.charges().stream()
                        .filter(charge -> charge.amount().negative())
                        .toList(),
                settled.notes().stream()
                        .filter(note -> !note.issuedOn().isAfter(subscription.today(asOf)))
                        .map(note -> CreditNote.of(note, asOf))
                        .toList(),
                past.stream().filter(Event::byHand).toList(),
                Ahead.of(subscription, asOf));
    }

    private static List<Payment> payments(List<KnownInvoice> invoices, Instant asOf) {
        return invoices.stream()
                .flatMap(invoice -> {
                    var settlement = invoice.payment();
                    return settlement == null || settlement.at().isAfter(asOf)
                            ? Stream.<Payment>empty()
                            : Stream.of(Payment.of(invoice, settlement));
                })
                .toList();
    }
}
