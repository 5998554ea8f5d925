package io.cardea.subscription.order;

import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.calendar.Anchor;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.member.Group;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.terms.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The decision to take an order.
final class Ordering {

    private static final int FARTHEST_YEARS = 2;

    private Ordering() {}

    /// What somebody asks for, with the ids that order and subscription will have.
    ///
    /// @param group for whose members it is besides the holder; nobody else when absent
    /// @param startsOn today, or the product's own day, when absent
    /// @param tried whether this member has tried the product before, and so pays from the first day on
    record Wish(
            UUID order,
            UUID subscription,
            UUID member,
            @Nullable Group group,
            Home home,
            @Nullable LocalDate startsOn,
            boolean tried) {}

    /// What came of it.
    sealed interface Outcome {

        record Taken(Order order, Subscription subscription) implements Outcome {}

        record NotTaken(Refusal refusal) implements Outcome {}
    }

    static Outcome order(Product product, Wish wish, Instant at) {
        var agreement = product.agreement();
        var allowed = allowedStart(agreement.rules().start(), wish.home().today(at));
        var startsOn = wish.startsOn() == null ? allowed.start() : wish.startsOn();
        return Stream.of(
                        withdrawn(product),
                        impossibleStart(startsOn, allowed),
                        over(agreement, startsOn),
                        notShared(agreement, wish),
                        notTheHolder(wish))
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome>map(Outcome.NotTaken::new)
                .orElseGet(() -> taken(agreement, wish, startsOn, at));
    }

    private static Days allowedStart(Rules.@Nullable Start start, LocalDate today) {
        return switch (start) {
            case null -> new Days(today, today.plusYears(FARTHEST_YEARS));
            case Rules.Start.Chosen() -> new Days(today, today.plusYears(FARTHEST_YEARS));
            case Rules.Start.AtOnce(), Rules.Start.FirstUse _ -> Days.from(today, 1);
            case Rules.Start.Fixed(LocalDate on) -> Days.from(on.isAfter(today) ? on : today, 1);
        };
    }

    private static Optional<Refusal> withdrawn(Product product) {
        var agreement = product.agreement();
        return product.onSale()
                ? Optional.empty()
                : Optional.of(new OrderRefusal.ProductWithdrawn(agreement.product(), agreement.key()));
    }

    private static Optional<Refusal> impossibleStart(LocalDate startsOn, Days allowed) {
        return allowed.contains(startsOn)
                ? Optional.empty()
                : Optional.of(new OrderRefusal.StartNotAllowed(
                        startsOn, allowed.start(), allowed.end().minusDays(1)));
    }

    private static Optional<Refusal> over(Agreement agreement, LocalDate startsOn) {
        var until = agreement.terms().until();
        return until == null || startsOn.isBefore(until)
                ? Optional.empty()
                : Optional.of(new OrderRefusal.SeasonOver(agreement.product(), startsOn, until));
    }

    private static Optional<Refusal> notShared(Agreement agreement, Wish wish) {
        return wish.group() == null || agreement.rules().isShared()
                ? Optional.empty()
                : Optional.of(new OrderRefusal.NotShared(agreement.product(), agreement.key()));
    }

    private static Optional<Refusal> notTheHolder(Wish wish) {
        var group = wish.group();
        if (group == null || group.holder().equals(wish.member()) && !group.isDissolved()) {
            return Optional.empty();
        }
        return Optional.of(
                group.isDissolved()
                        ? new OrderRefusal.GroupDissolved(group.id())
                        : new OrderRefusal.NotTheHolder(group.id(), wish.member()));
    }

    private static Outcome taken(Agreement agreement, Wish wish, LocalDate startsOn, Instant at) {
        var order = new Order(
                wish.order(),
                wish.member(),
                agreement.product(),
                agreement.version(),
                wish.subscription(),
                agreement.price(),
                OrderStatus.PLACED);
        var unpaid = Subscription.unpaid(
                wish.subscription(),
                wish.member(),
                wish.order(),
                wish.group() == null ? null : wish.group().id(),
                agreement,
                wish.home(),
                startsOn,
                at);
        return new Outcome.Taken(order, wish.tried() ? unpaid : tried(unpaid, agreement, at));
    }

    /// The trial comes first; what is paid is counted from its end (A11).
    private static Subscription tried(Subscription unpaid, Agreement agreement, Instant at) {
        var trial = agreement.rules().trial();
        if (trial == null) {
            return unpaid;
        }
        var startsOn = unpaid.purchases().startsOn();
        var days = new Days(startsOn, startsOn.plus(trial));
        var given = Bought.free(days.count(), Source.TRIAL, null);
        return unpaid.draft()
                .purchases(unpaid.purchases().with(given, new Anchor(days.end(), 1)))
                .at(at);
    }
}
