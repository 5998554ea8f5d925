package io.cardea.subscription.subscription;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Revision;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.timeline.Period;
import io.cardea.subscription.timeline.Timeline;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the paid days of a subscription are worth, day by day.
final class Valuation {

    private final Timeline timeline;
    private final Money nothing;
    private final List<Bought> bought;
    private final Map<Period, Pricing> pricings = new LinkedHashMap<>();
    private final Map<UUID, Money> differences = new LinkedHashMap<>();

    private Valuation(Subscription subscription) {
        this.timeline = subscription.timeline();
        this.bought = subscription.purchases().list();
        this.nothing = Money.nothing(subscription.agreements().first().price().currency());
        for (var period : timeline.periods()) {
            if (period.source() == Source.PAID) {
                pricings.put(period, priced(subscription, period));
            }
        }
    }

    static Valuation of(Subscription subscription) {
        return new Valuation(subscription);
    }

    /// What the paid days from this date on are worth.
    Money leftFrom(LocalDate date) {
        var left = nothing;
        for (var priced : pricings.entrySet()) {
            left = left.plus(left(priced.getKey(), priced.getValue(), date));
        }
        return left;
    }

    /// What each revision made the days that were left cost more, or less, by its id.
    Map<UUID, Money> differences() {
        return differences;
    }

    /// Days that went elsewhere took their worth with them.
    private Money left(Period period, Pricing pricing, LocalDate date) {
        var gone = pricing.leftAfter(bought.get(period.index()).given());
        return pricing.leftAfter(timeline.usedBefore(period, date)).minus(gone);
    }

    private Pricing priced(Subscription subscription, Period period) {
        Bought days = bought.get(period.index());
        var pricing = Pricing.of(days.days(), days.worth() == null ? nothing : days.worth());
        for (var revision : subscription.agreements().revisions()) {
            if (revision.reprices(period.index())) {
                pricing = revised(pricing, period, revision);
            }
        }
        return pricing;
    }

    private Pricing revised(Pricing before, Period period, Revision revision) {
        int used = revision.index() == period.index() && revision.day() != null
                ? timeline.usedBefore(period, revision.day())
                : 0;
        var worth = revision.agreement().price().share(before.days() - used, revision.whole(period.index()));
        differences.merge(revision.id(), worth.minus(before.leftAfter(used)), Money::plus);
        return before.revised(used, worth);
    }
}
