package io.cardea.identity.card;

import io.cardea.chassis.journal.Decision;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A physical or virtual credential of one member on one subscription (E12-E13).
///
/// @param credential what the reader reads
/// @param replacedBy the card that took its place
/// @param replaces the card whose place it took
public record Card(
        UUID id,
        UUID member,
        UUID subscription,
        String credential,
        CardStatus status,
        @Nullable UUID replacedBy,
        @Nullable UUID replaces) {

    /// A first card; the subscription must be the member's own or their group's, and still lead to something.
    ///
    /// @param sharing who is in the subscription's group at present
    static Decision<Card, CardChange> issue(
            UUID id, UUID member, KnownSubscription subscription, Collection<UUID> sharing, String credential) {
        if (!subscription.member().equals(member) && !sharing.contains(member)) {
            return Decision.refused(new CardRefusal.NotTheirSubscription(member, subscription.id()));
        }
        if (subscription.isOver()) {
            return Decision.refused(new CardRefusal.SubscriptionOver(subscription.id(), subscription.status()));
        }
        var card = new Card(id, member, subscription.id(), credential, CardStatus.ACTIVE, null, null);
        return Decision.changed(card, new CardChange.Issued());
    }

    /// Stops opening anything (E16); blocking it twice changes nothing.
    Decision<Card, CardChange> block(String reason) {
        return switch (status) {
            case BLOCKED -> Decision.unchanged();
            case ACTIVE -> Decision.changed(with(CardStatus.BLOCKED, replacedBy), new CardChange.Blocked(reason));
        };
    }

    /// Gives its place to another card; only once.
    Decision<Card, CardChange> giveWayTo(UUID successor) {
        if (replacedBy != null) {
            return Decision.refused(new CardRefusal.AlreadyReplaced(id, replacedBy));
        }
        return Decision.changed(with(CardStatus.BLOCKED, successor), new CardChange.Replaced(successor));
    }

    /// The card that takes this one's place: the same member, the same subscription.
    Card successor(UUID successor, String newCredential) {
        return new Card(successor, member, subscription, newCredential, CardStatus.ACTIVE, null, id);
    }

    private Card with(CardStatus newStatus, @Nullable UUID successor) {
        return new Card(id, member, subscription, credential, newStatus, successor, replaces);
    }
}
