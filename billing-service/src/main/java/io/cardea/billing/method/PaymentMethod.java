package io.cardea.billing.method;

import io.cardea.billing.provider.Route;
import io.cardea.billing.provider.StoredCard;
import io.cardea.chassis.journal.Decision;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a member lets us charge.
///
/// @param route through which provider and account alone it can be charged
/// @param card absent once the member has removed it
record PaymentMethod(
        UUID id, UUID member, Route route, @Nullable StoredCard card, MethodStatus status) {

    static PaymentMethod stored(UUID member, Route route, StoredCard card) {
        return new PaymentMethod(idOf(member, route, card), member, route, card, MethodStatus.USABLE);
    }

    /// The same token of the same member is the same means of payment, however often it is told.
    static UUID idOf(UUID member, Route route, StoredCard card) {
        String name = member + "/" + route.path() + "/" + card.token();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Decision<PaymentMethod, MethodChange> giveUp() {
        return switch (status) {
            case USABLE ->
                Decision.changed(
                        new PaymentMethod(id, member, route, card, MethodStatus.UNUSABLE), new MethodChange.GivenUp());
            case UNUSABLE, REMOVED -> Decision.unchanged();
        };
    }

    /// Forgets the token.
    Decision<PaymentMethod, MethodChange> remove() {
        return switch (status) {
            case USABLE, UNUSABLE ->
                Decision.changed(
                        new PaymentMethod(id, member, route, null, MethodStatus.REMOVED), new MethodChange.Removed());
            case REMOVED -> Decision.unchanged();
        };
    }

    boolean isUsable() {
        return status == MethodStatus.USABLE;
    }
}
