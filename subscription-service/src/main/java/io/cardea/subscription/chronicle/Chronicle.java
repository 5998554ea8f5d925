package io.cardea.subscription.chronicle;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.chassis.journal.History;
import io.cardea.chassis.money.Money;
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
/// @param credits amounts that are to be given back
/// @param exceptions those of the past that an operator has made by hand
/// @param ahead what follows from then on, if nothing else happens
record Chronicle(
        Instant asOf,
        SubscriptionMessage subscription,
        List<Event> past,
        List<Payment> payments,
        List<Charge> credits,
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
                    invoice.charge() == null ? "period/" + invoice.periodIndex() : invoice.charge(),
                    invoice.start(),
                    invoice.end(),
                    invoice.total(),
                    settlement.at(),
                    settlement.provider(),
                    settlement.reference());
        }
    }

    static Chronicle of(
            Subscription subscription, List<History.Entry> entries, List<KnownInvoice> invoices, Instant asOf) {
        var message = SubscriptionMessage.of(subscription.at(asOf));
        var past = entries.stream().map(Event::of).toList();
        return new Chronicle(
                asOf,
                message,
                past,
                payments(invoices, asOf),
                message.charges().stream()
                        .filter(charge -> charge.amount().negative())
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
