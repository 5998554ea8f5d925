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
/// @param staff whether its holder works here, so that the hours, passback and capacity of gates do not apply; null
///     where they do
/// @param language of its member, by BCP 47, for displays; null where they have not said
public record Card(
        UUID id,
        UUID member,
        UUID subscription,
        String credential,
        CardStatus status,
        @Nullable UUID replacedBy,
        @Nullable UUID replaces,
        @Nullable Boolean staff,
        @Nullable String language) {

    /// A card of a member who said nothing of their language.
    public Card(
            UUID id,
            UUID member,
            UUID subscription,
            String credential,
            CardStatus status,
            @Nullable UUID replacedBy,
            @Nullable UUID replaces) {
        this(id, member, subscription, credential, status, replacedBy, replaces, null, null);
    }

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
        return new Card(successor, member, subscription, newCredential, CardStatus.ACTIVE, null, id, staff, language);
    }

    /// Is from now on of somebody who works here, or no more.
    Decision<Card, CardChange> employ(boolean worksHere) {
        if (worksHere == Boolean.TRUE.equals(staff)) {
            return Decision.unchanged();
        }
        return Decision.changed(
                new Card(
                        id,
                        member,
                        subscription,
                        credential,
                        status,
                        replacedBy,
                        replaces,
                        worksHere ? true : null,
                        language),
                new CardChange.StaffChanged());
    }

    /// Its member speaks another language.
    Decision<Card, CardChange> speak(@Nullable String other) {
        Card changed = speaking(other);
        return changed.equals(this)
                ? Decision.unchanged()
                : Decision.changed(changed, new CardChange.LanguageChanged());
    }

    Card speaking(@Nullable String other) {
        return new Card(id, member, subscription, credential, status, replacedBy, replaces, staff, other);
    }

    private Card with(CardStatus newStatus, @Nullable UUID successor) {
        return new Card(id, member, subscription, credential, newStatus, successor, replaces, staff, language);
    }
}
