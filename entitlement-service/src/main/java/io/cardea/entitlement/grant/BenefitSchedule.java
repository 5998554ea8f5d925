package io.cardea.entitlement.grant;

import io.cardea.access.Span;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.entitlement.subscription.SubscriptionFacts.Access;
import io.cardea.entitlement.subscription.SubscriptionFacts.Benefit;
import io.cardea.entitlement.subscription.SubscriptionFacts.Period;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which grants a subscription's facts call for (A29 to A31, A36, A37): for each counted benefit one per period.
/// What is bought once has one period and so makes one grant; what renews makes one with each period.
public final class BenefitSchedule {

    private static final int PRIORITY = 0;

    private BenefitSchedule() {}

    /// The grants that should exist for this benefit, by period; none where it is not counted.
    public static List<Grant> due(SubscriptionFacts facts, Benefit benefit) {
        List<Stretch> stretches = Stretch.of(facts, benefit);
        return facts.periods().stream()
                .flatMap(period -> grant(facts, benefit.benefit(), period, stretches).stream())
                .toList();
    }

    /// The amount is that of the last agreement in the period that has the benefit.
    private static Optional<Grant> grant(
            SubscriptionFacts facts, UUID benefit, Period period, List<Stretch> stretches) {
        Instant from = period.start().atStartOfDay(facts.zone()).toInstant();
        Instant end = period.end().atStartOfDay(facts.zone()).toInstant();
        return stretches.reversed().stream()
                .filter(stretch -> stretch.meets(from, end))
                .findFirst()
                .map(stretch -> new Grant(
                        id(facts.id(), benefit, period.index()),
                        period.index(),
                        stretch.entries(),
                        PRIORITY,
                        from,
                        stretch.endsBefore(end) ? stretch.to() : until(facts.access(), from, end)));
    }

    /// A cancellation cuts the period short. A freeze that nobody has ended keeps its end unknown.
    private static @Nullable Instant until(Access access, Instant from, Instant end) {
        Instant accessEnd = access.end();
        if (accessEnd.isBefore(end)) {
            return accessEnd.isBefore(from) ? from : accessEnd;
        }
        boolean endUnknown = access.freezes().stream()
                .anyMatch(freeze -> freeze.to() == null && freeze.from().isBefore(end));
        return endUnknown ? null : withGrace(access.graces(), end);
    }

    /// Uses outlive their period by the grace that follows it: who is still let in may still use what is left. Once the
    /// next period is paid there is no such grace, and the next grant pays for what was used meanwhile.
    private static Instant withGrace(List<Span> graces, Instant end) {
        return graces.stream()
                .filter(grace -> grace.from().equals(end))
                .map(Span::to)
                .findFirst()
                .orElse(end);
    }

    /// The natural key (subscription, benefit, period) as an id: made again, it is the same grant.
    private static UUID id(UUID subscription, UUID benefit, int index) {
        var key = "%s/%s/%d".formatted(subscription, benefit, index);
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
