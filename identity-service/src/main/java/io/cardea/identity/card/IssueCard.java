package io.cardea.identity.card;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.cardea.identity.group.Groups;
import io.cardea.identity.member.Members;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Issues a first card, and another in a lost one's place.
@ApplicationScoped
class IssueCard {

    private final Cards cards;
    private final Members members;
    private final Groups groups;
    private final Ids ids;
    private final Credentials credentials;

    IssueCard(Cards cards, Members members, Groups groups, Ids ids, Credentials credentials) {
        this.cards = cards;
        this.members = members;
        this.groups = groups;
        this.ids = ids;
        this.credentials = credentials;
    }

    Uni<Versioned<Card>> issue(Tx tx, Occasion occasion, CardRequests.Issue wish, KnownSubscription subscription) {
        String credential = wish.credential() == null ? credentials.next() : wish.credential();
        return members.aggregates()
                .get(tx.connection(), occasion.company(), wish.member())
                .chain(member -> groups.present(tx.connection(), occasion.company(), subscription.group())
                        .map(sharing -> Card.issue(ids.next(), wish.member(), subscription, sharing, credential))
                        .chain(decision ->
                                issue(tx, occasion, decision, member.state().language())));
    }

    private Uni<Versioned<Card>> issue(
            Tx tx, Occasion occasion, Decision<Card, CardChange> decision, @Nullable String language) {
        return switch (decision) {
            case Decision.Changed<Card, CardChange>(Card card, CardChange issued) ->
                cards.issue(tx, occasion, card.speaking(language));
            case Decision.Refused<Card, CardChange>(var refusal) ->
                Uni.createFrom().failure(new Refused(refusal));
            case Decision.Unchanged<Card, CardChange>() ->
                throw new IllegalStateException("a card is issued or refused");
        };
    }

    /// Both in one transaction: there is no moment with two cards that open, and none with neither.
    Uni<Versioned<Card>> replace(Tx tx, Occasion occasion, Card lost, CardRequests.Replace wish) {
        String credential = wish.credential() == null ? credentials.next() : wish.credential();
        Card successor = lost.successor(ids.next(), credential);
        return cards.aggregates()
                .change(tx, occasion, lost.id(), card -> card.giveWayTo(successor.id()))
                .chain(() -> cards.issue(tx, occasion, successor));
    }
}
