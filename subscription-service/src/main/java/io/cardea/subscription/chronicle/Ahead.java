package io.cardea.subscription.chronicle;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.subscription.Offer;
import io.cardea.subscription.subscription.Status;
import io.cardea.subscription.subscription.StatusFrom;
import io.cardea.subscription.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that will happen by itself, or is wanted.
///
/// @param on the day, in the zone of the subscription; absent where it is not known
/// @param status which one it will have
/// @param amount what will be to pay
/// @param scheduled names the wish, so that it can be taken back
/// @param actor who wants it
record Ahead(
        @Nullable LocalDate on,
        What what,
        @Nullable Status status,
        @Nullable Money amount,
        @Nullable UUID scheduled,
        @Nullable String actor,
        @Nullable String reason) {

    enum What {
        STATUS,
        PAYMENT,
        RENEWAL,
        PRODUCT_CHANGE,
        EXTENSION,
        ANCHOR_MOVE
    }

    /// All of it, in the order of the days.
    static List<Ahead> of(Subscription subscription, Instant at) {
        var later = subscription.at(at);
        return Stream.of(states(later, at), payment(later), wishes(later))
                .flatMap(some -> some)
                .sorted(Comparator.comparing(Ahead::on, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Stream<Ahead> states(Subscription subscription, Instant at) {
        return StatusFrom.courseOf(subscription, at).stream()
                .skip(1)
                .map(next ->
                        new Ahead(subscription.today(next.from()), What.STATUS, next.status(), null, null, null, null));
    }

    private static Stream<Ahead> payment(Subscription subscription) {
        return subscription.offer().stream()
                .map(offer -> new Ahead(due(subscription, offer), What.PAYMENT, null, offer.price(), null, null, null));
    }

    private static LocalDate due(Subscription subscription, Offer offer) {
        return offer.invoiceOn() == null ? subscription.today(subscription.asOf()) : offer.invoiceOn();
    }

    private static Stream<Ahead> wishes(Subscription subscription) {
        var end = subscription.timeline().open() ? null : subscription.firstUnpaidDay();
        return subscription.schedule().list().stream().map(wish -> switch (wish) {
            case Scheduled.Renewal renewal -> wish(renewal.askedOn(), What.RENEWAL, wish);
            case Scheduled.ProductChange _ -> wish(end, What.PRODUCT_CHANGE, wish);
            case Scheduled.Extension extension -> wish(extension.from(), What.EXTENSION, wish);
            case Scheduled.AnchorMove move -> wish(move.date(), What.ANCHOR_MOVE, wish);
        });
    }

    private static Ahead wish(@Nullable LocalDate on, What what, Scheduled wish) {
        return new Ahead(on, what, null, null, wish.id(), wish.actor(), wish.reason());
    }
}
