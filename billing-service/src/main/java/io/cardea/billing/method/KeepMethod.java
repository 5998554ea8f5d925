package io.cardea.billing.method;

import io.cardea.billing.provider.Route;
import io.cardea.billing.provider.StoredCard;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps what members consented to be charged with, in the caller's transaction.
@ApplicationScoped
public class KeepMethod {

    private final Aggregates<PaymentMethod, MethodChange> methods;

    KeepMethod(AggregateStore store) {
        this.methods = store.of(MethodAggregate.TYPE);
    }

    /// @param card nothing where the member did not consent
    public Uni<Void> keep(Tx tx, Occasion occasion, UUID member, Route route, @Nullable StoredCard card) {
        if (card == null) {
            return Uni.createFrom().voidItem();
        }
        PaymentMethod method = PaymentMethod.stored(member, route, card);
        return methods.put(
                        tx,
                        occasion,
                        method.id(),
                        before -> before.filter(PaymentMethod::isUsable).isPresent()
                                ? Decision.unchanged()
                                : Decision.changed(method, new MethodChange.Stored()))
                .replaceWithVoid();
    }

    /// It is not charged again.
    ///
    /// @param method nothing where no stored one was charged
    public Uni<Void> giveUp(Tx tx, Occasion occasion, @Nullable UUID method) {
        return method == null
                ? Uni.createFrom().voidItem()
                : methods.change(tx, occasion, method, PaymentMethod::giveUp).replaceWithVoid();
    }
}
