package io.cardea.subscription.life;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import io.cardea.subscription.anchor.AnchorMoves;
import io.cardea.subscription.cancellation.CancellationMoves;
import io.cardea.subscription.extension.ExtensionMoves;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.freeze.FreezeMoves;
import io.cardea.subscription.passing.TimeMoves;
import io.cardea.subscription.payment.PaymentMoves;
import io.cardea.subscription.place.PlaceMoves;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.prolongation.ProlongationMoves;
import io.cardea.subscription.renewal.RenewalMoves;
import io.cardea.subscription.review.ReviewMoves;
import io.cardea.subscription.subscription.Charge;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.SubscriptionMessage;
import io.cardea.subscription.transfer.TransferMoves;
import io.cardea.subscription.upgrade.UpgradeMoves;
import io.cardea.subscription.use.UseMoves;
import io.cardea.subscription.withdrawal.WithdrawalMoves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Two subscriptions, and those that their days may go to, while things happen to them. The same seed and the same
/// deeds lead to the same life.
final class Life {

    private final RandomGenerator ids;
    private final List<Subscription> all = new ArrayList<>();
    private int inHand;
    private Instant now;

    Life(long seed) {
        var random = new SplittableRandom(seed);
        now = Scenery.someTime(random);
        all.add(Scenery.order(random, now));
        all.add(Scenery.order(random, now));
        ids = random;
    }

    Subscription subscription() {
        return all.get(inHand);
    }

    Instant now() {
        return now;
    }

    /// Does it, and tells what came of it.
    Turn live(Deed deed) {
        var before = subscription();
        var then = now;
        var others = List.copyOf(all);
        switch (deed) {
            case Deed.Wait(int days, int hours) -> letTimePass(3600L * (24 * days + hours));
            case Deed.Turn(int other) -> inHand = other % all.size();
            case Deed.TransferToMember() -> transfer(all.size());
            case Deed.TransferTo(int other) -> transfer(other % all.size());
            default -> apply(decide(deed));
        }
        return new Turn(deed, before, subscription(), then, now, others, List.copyOf(all));
    }

    /// Somebody else says that this invoice is paid.
    void paid(UUID invoice, int period, Money price) {
        apply(PaymentMoves.pay(subscription(), invoice, period, price, now));
    }

    void letTimePass(long seconds) {
        var until = now.plusSeconds(seconds);
        for (int which = 0; which < all.size(); which++) {
            all.set(which, aged(all.get(which), until));
        }
        now = until;
    }

    private static Subscription aged(Subscription young, Instant until) {
        var subscription = young;
        for (var due = subscription.dueAt(); due != null && !due.isAfter(until); due = subscription.dueAt()) {
            subscription = switch (TimeMoves.pass(subscription, due)) {
                case Decision.Changed<Subscription, SubscriptionChange>(var later, var _) -> later;
                case Decision.Refused<Subscription, SubscriptionChange> _,
                        Decision.Unchanged<Subscription, SubscriptionChange> _ ->
                    throw new AssertionError("nothing was due at " + due);
            };
        }
        return subscription;
    }

    private Decision<Subscription, SubscriptionChange> decide(Deed deed) {
        var subscription = subscription();
        var today = subscription.today(now);
        return switch (deed) {
            case Deed.Pay pay -> pay(subscription, pay);
            case Deed.GiveBack(int which) -> giveBack(subscription, paid(which));
            case Deed.Renew() -> RenewalMoves.renew(subscription, id(), id(), newest(subscription), now);
            case Deed.Freeze(int from, Integer length) -> {
                var first = today.plusDays(from);
                yield FreezeMoves.freeze(
                        subscription, id(), first, length == null ? null : first.plusDays(length), now);
            }
            case Deed.Unfreeze() -> FreezeMoves.unfreeze(subscription, now);
            case Deed.Cancel(boolean atOnce, boolean byStaff) ->
                CancellationMoves.cancel(subscription, atOnce, byStaff, now);
            case Deed.Undo(boolean byStaff) -> CancellationMoves.undo(subscription, byStaff, now);
            case Deed.Change(int product, boolean atOnce) ->
                UpgradeMoves.change(subscription, id(), Scenery.PRODUCTS.get(product), atOnce, now);
            case Deed.Extend(int product) ->
                ExtensionMoves.extend(subscription, id(), Scenery.PRODUCTS.get(product), now);
            case Deed.MoveAnchor(int days) -> AnchorMoves.move(subscription, id(), today.plusDays(days), now);
            case Deed.Withdraw(int which) -> WithdrawalMoves.withdraw(subscription, scheduled(which), now);
            case Deed.Prolong(int days, boolean gift) ->
                ProlongationMoves.prolong(
                        subscription, subscription.firstUnpaidDay().plusDays(days), gift, now);
            case Deed.Resolve(boolean grant) -> ReviewMoves.resolve(subscription, doubtful(), grant, now);
            case Deed.Use() -> UseMoves.used(subscription, now);
            case Deed.Count(int left) -> UseMoves.counted(subscription, left, now);
            case Deed.MoveHome(int zone) -> PlaceMoves.move(subscription, Scenery.ZONES.get(zone), now);
            case Deed.Wait _, Deed.Turn _, Deed.TransferTo _, Deed.TransferToMember _ -> Decision.unchanged();
        };
    }

    /// What billing would have asked for, unless something is wrong with it.
    private Decision<Subscription, SubscriptionChange> pay(Subscription subscription, Deed.Pay pay) {
        var price = subscription
                .offer()
                .map(offer -> offer.price())
                .orElseGet(() -> subscription.agreements().last().price());
        var total = pay.wrongAmount() ? price.plus(new Money(1, price.currency())) : price;
        return PaymentMoves.pay(subscription, id(), subscription.purchases().next() + pay.ahead(), total, now);
    }

    /// What a cancellation has given back is credited, and not given back by hand as well.
    private Decision<Subscription, SubscriptionChange> giveBack(Subscription subscription, UUID invoice) {
        boolean credited = SubscriptionMessage.of(subscription).charges().stream()
                .anyMatch(charge -> charge.kind() == Charge.Kind.REFUND);
        return credited ? Decision.unchanged() : PaymentMoves.giveBack(subscription, invoice, now);
    }

    private void transfer(int to) {
        var from = subscription();
        var target = to < all.size() ? all.get(to).id() : id();
        TransferMoves.give(from, target, now).ifPresent(given -> {
            if (to == all.size()) {
                all.add(TransferMoves.taken(begun(from, target), given.days(), now));
                all.set(inHand, given.after());
            } else if (TransferMoves.take(all.get(to), from.id(), given.days(), now)
                    instanceof Decision.Changed<Subscription, SubscriptionChange>(var taken, var _)) {
                all.set(to, taken);
                all.set(inHand, given.after());
            }
        });
    }

    private Subscription begun(Subscription from, UUID id) {
        return Subscription.unpaid(id, id, null, null, from.agreements().last(), from.home(), from.today(now), now);
    }

    private void apply(Decision<Subscription, SubscriptionChange> decision) {
        if (decision instanceof Decision.Changed<Subscription, SubscriptionChange>(var changed, var _)) {
            all.set(inHand, changed);
        }
    }

    private static Product newest(Subscription subscription) {
        return new Product(subscription.agreements().last(), true);
    }

    private UUID scheduled(int which) {
        var wishes = subscription().schedule().list();
        return wishes.isEmpty()
                ? id()
                : wishes.stream().map(Scheduled::id).toList().get(which % wishes.size());
    }

    private UUID paid(int which) {
        var invoices = subscription().purchases().list().stream()
                .filter(bought -> !bought.isRefunded())
                .flatMap(bought -> Stream.ofNullable(bought.invoice()))
                .toList();
        return invoices.isEmpty() ? id() : invoices.get(which % invoices.size());
    }

    private UUID doubtful() {
        return subscription().contradictions().stream()
                .map(contradiction -> contradiction.invoice())
                .findFirst()
                .orElseGet(this::id);
    }

    private UUID id() {
        return Scenery.id(ids);
    }
}
