package io.cardea.subscription.subscription;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Contradiction;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.terms.Benefit;
import io.cardea.subscription.terms.Prepaid;
import io.cardea.subscription.terms.Rules;
import io.cardea.subscription.terms.Terms;
import io.cardea.subscription.timeline.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A subscription as the world sees it, in events and answers: the one place where inner facts become public ones.
/// Everything computed in it holds as of the last change. All facts are in it, so that it can be read back
/// ([RestoredSubscription]).
///
/// @param prepaid what makes up the price, where that is for several units at once
/// @param statusReason why it is that, where the status alone does not tell: `REFUNDED`; more
///     may come
/// @param next what the next payment buys
/// @param charges every amount that should be invoiced so far
/// @param endsOn the day from which on nothing is given that is bought so far
/// @param refunded the periods that are over since their price was given back; absent where
///     there are none
/// @param facts as they were written down; the first release told none
public record SubscriptionMessage(
        UUID id,
        UUID member,
        @Nullable UUID order,
        @Nullable UUID group,
        ProductMessage product,
        Money price,
        Terms terms,
        List<Benefit> benefits,
        Rules rules,
        @Nullable Prepaid prepaid,
        @Nullable UUID site,
        String zone,
        Status status,
        @Nullable String statusReason,
        @Nullable Instant nextChangeAt,
        List<PeriodMessage> periods,
        @Nullable NextMessage next,
        List<Freeze> freezes,
        Access access,
        @Nullable LocalDate endsOn,
        @Nullable CancellationMessage cancellation,
        List<ScheduledMessage> scheduled,
        List<Charge> charges,
        List<Contradiction> contradictions,
        @Nullable List<RefundedMessage> refunded,
        @Nullable FactsMessage facts) {

    /// @param days how many were bought and stayed
    public record PeriodMessage(
            int index,
            LocalDate start,
            LocalDate end,
            Source source,
            @Nullable UUID invoice,
            int days) {

        static PeriodMessage of(Period period) {
            return new PeriodMessage(
                    period.index(), period.start(), period.end(), period.source(), period.invoice(), period.count());
        }
    }

    /// A period that is over since its price was given back; among the periods only where some
    /// of its days stayed.
    ///
    /// @param on the day from which on it is over
    public record RefundedMessage(int index, @Nullable UUID invoice, LocalDate on) {}

    /// What the next payment buys: the dates [start, end) of the home zone, and the same as instants [from, to).
    public record NextMessage(
            int index,
            LocalDate start,
            LocalDate end,
            Instant from,
            Instant to,
            Money price,
            @Nullable LocalDate invoiceOn) {

        static NextMessage of(Offer offer, Home home) {
            var days = offer.days();
            var span = home.span(days);
            return new NextMessage(
                    offer.index(), days.start(), days.end(), span.from(), span.to(), offer.price(), offer.invoiceOn());
        }
    }

    /// From the beginning of which day it is cancelled; unknown while an open freeze lasts.
    ///
    /// @param to the subscription that what was left went to
    public record CancellationMessage(
            @Nullable LocalDate on,
            String reason,
            CancellationKind kind,
            @Nullable UUID to) {}

    /// How it was cancelled.
    public enum CancellationKind {
        AT_ONCE,
        AT_PERIOD_END,
        TRANSFERRED
    }

    public static SubscriptionMessage of(Subscription subscription) {
        var agreement = subscription.agreement();
        var home = subscription.home();
        return new SubscriptionMessage(
                subscription.id(),
                subscription.member(),
                subscription.order(),
                subscription.group(),
                ProductMessage.of(agreement),
                agreement.price(),
                agreement.terms(),
                agreement.benefits(),
                agreement.rules(),
                agreement.prepaid(),
                home.site(),
                home.zone().getId(),
                subscription.status(),
                Refunded.reason(subscription),
                Lifecycle.of(subscription).nextAfter(subscription.asOf()),
                subscription.timeline().periods().stream()
                        .filter(period -> period.count() > 0)
                        .map(PeriodMessage::of)
                        .toList(),
                subscription.offer().map(offer -> NextMessage.of(offer, home)).orElse(null),
                subscription.freezes().list(),
                subscription.access(),
                subscription.endsOn(),
                cancellation(subscription),
                subscription.schedule().list().stream()
                        .map(ScheduledMessage::of)
                        .toList(),
                Charges.of(subscription),
                subscription.contradictions(),
                Refunded.periods(subscription),
                FactsMessage.of(subscription));
    }

    private static @Nullable CancellationMessage cancellation(Subscription subscription) {
        var cancellation = subscription.cancellation();
        var on = subscription.cancelledOn();
        return switch (cancellation) {
            case null -> null;
            case Cancellation.AtOnce atOnce ->
                new CancellationMessage(on, atOnce.reason(), CancellationKind.AT_ONCE, null);
            case Cancellation.AtPeriodEnd atEnd ->
                new CancellationMessage(on, atEnd.reason(), CancellationKind.AT_PERIOD_END, null);
            case Cancellation.Transferred transferred ->
                new CancellationMessage(on, transferred.reason(), CancellationKind.TRANSFERRED, transferred.to());
        };
    }
}
