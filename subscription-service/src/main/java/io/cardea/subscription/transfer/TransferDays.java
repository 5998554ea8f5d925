package io.cardea.subscription.transfer;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Reach;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;

/// Transfers what is left of one subscription, to another one or to a new one; both change, or none does.
@ApplicationScoped
class TransferDays {

    private final Subscriptions subscriptions;
    private final Ids ids;

    TransferDays(Subscriptions subscriptions, Ids ids) {
        this.subscriptions = subscriptions;
        this.ids = ids;
    }

    /// Both subscriptions as they are afterwards.
    record Moved(Versioned<Subscription> from, Versioned<Subscription> to) {}

    /// Both rows are locked in the order of their ids, so that two transfers never wait for each other.
    Uni<Moved> toSubscription(Tx tx, Occasion occasion, Reach reach, UUID from, UUID to, String reason) {
        var locked = Stream.of(from, to).sorted().distinct().toList();
        return subscriptions
                .lock(tx, occasion.company(), reach, locked.getFirst())
                .chain(() -> subscriptions.lock(tx, occasion.company(), reach, locked.getLast()))
                .chain(() -> subscriptions.lock(tx, occasion.company(), reach, from))
                .map(source -> given(source.state(), to, reason, occasion))
                .chain(given -> subscriptions
                        .change(
                                tx,
                                occasion,
                                to,
                                target -> Transferring.take(target, from, given.days(), occasion.at()))
                        .chain(taken -> keep(tx, occasion, from, to, given).map(kept -> new Moved(kept, taken))));
    }

    /// The member gets a subscription of their own on the same terms.
    Uni<Moved> toMember(Tx tx, Occasion occasion, Reach reach, UUID from, UUID member, String reason) {
        var to = ids.next();
        return subscriptions.lock(tx, occasion.company(), reach, from).chain(source -> {
            var given = given(source.state(), to, reason, occasion);
            return subscriptions
                    .create(
                            tx,
                            occasion,
                            begun(source.state(), to, member, given.days(), occasion),
                            new SubscriptionChange.TransferredIn(from, given.days()))
                    .chain(made -> keep(tx, occasion, from, to, given).map(kept -> new Moved(kept, made)));
        });
    }

    static Transferring.Outcome.Given given(Subscription source, UUID to, String reason, Occasion occasion) {
        return switch (Transferring.give(source, to, reason, occasion.at())) {
            case Transferring.Outcome.NotGiven(var refusal) -> throw new Refused(refusal);
            case Transferring.Outcome.Given given -> given;
        };
    }

    static Subscription begun(Subscription source, UUID id, UUID member, int days, Occasion occasion) {
        var at = occasion.at();
        var unpaid = Subscription.unpaid(
                id, member, null, null, source.agreements().last(), source.home(), source.today(at), at);
        return Transferring.taken(unpaid, days, at);
    }

    private Uni<Versioned<Subscription>> keep(
            Tx tx, Occasion occasion, UUID from, UUID to, Transferring.Outcome.Given given) {
        return subscriptions.change(
                tx,
                occasion,
                from,
                same -> Decision.changed(given.after(), new SubscriptionChange.TransferredOut(to, given.days())));
    }
}
