package io.cardea.entitlement.pass;

import io.cardea.access.Credits;
import io.cardea.access.Pass;
import io.cardea.entitlement.card.CardFacts;
import io.cardea.entitlement.group.Participation;
import io.cardea.entitlement.meter.MeterEvent;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.entitlement.subscription.SubscriptionFacts.Access;
import io.cardea.entitlement.subscription.SubscriptionFacts.Benefit;
import java.util.List;
import java.util.UUID;

/// Computes the pass of a card from the facts.
final class PassComputation {

    /// How many of the last counted passages a pass names. Gateways keep far fewer on their way.
    static final int COUNTED = 128;

    private PassComputation() {}

    /// @param participation how the card's member shares in the subscription
    /// @param remaining the uses left, over all counted benefits
    /// @param uses in the order in which they were counted
    static IssuedPass compute(
            CardFacts card,
            SubscriptionFacts subscription,
            Participation participation,
            int remaining,
            List<MeterEvent> uses) {
        List<Benefit> accesses = subscription.accesses();
        Access access = openings(subscription, participation);
        List<IssuedPass.Right> rights = Rights.of(accesses, subscription.zone());
        boolean limited = !rights.isEmpty();
        return new IssuedPass(
                card.id(),
                card.member(),
                subscription.id(),
                card.credential(),
                card.active() ? Pass.Status.ACTIVE : Pass.Status.BLOCKED,
                sites(accesses),
                limited ? List.of() : access.spans(),
                limited ? List.of() : access.graces(),
                access.freezes(),
                participation.shares() && Rights.count(accesses) ? new Credits(remaining, lastIds(uses)) : null,
                access.end(),
                participation.shares() && subscription.awaitsRenewal()
                        ? Pass.Afterwards.PAYMENT_OVERDUE
                        : Pass.Afterwards.EXPIRED,
                limited ? new IssuedPass.Limited(access.spans(), access.graces(), rights) : null,
                Boolean.TRUE.equals(card.staff()) ? true : null,
                subscription.guests(),
                card.language());
    }

    /// No sites means everywhere, so what opens no door at all has no span either.
    private static Access openings(SubscriptionFacts subscription, Participation participation) {
        return subscription.accesses().isEmpty() || !participation.shares()
                ? new Access(List.of(), List.of(), List.of())
                : subscription.access();
    }

    private static List<UUID> sites(List<Benefit> accesses) {
        if (accesses.stream().anyMatch(access -> access.sites().isEmpty())) {
            return List.of();
        }
        return accesses.stream()
                .flatMap(access -> access.sites().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<UUID> lastIds(List<MeterEvent> uses) {
        return uses.stream()
                .skip(Math.max(0, uses.size() - COUNTED))
                .map(MeterEvent::id)
                .toList();
    }
}
