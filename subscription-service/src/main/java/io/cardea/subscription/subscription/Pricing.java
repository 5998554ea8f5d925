package io.cardea.subscription.subscription;

import io.cardea.chassis.money.Money;
import java.util.ArrayList;
import java.util.List;

/// What the days of one purchase cost, after all revisions: pieces that follow each other.
///
/// A piece of a piece is worth the share of its days, rounded, and the rest is worth the difference; so whatever is
/// used, given back or revised, the parts add up to what was asked, to the minor unit.
///
/// @param days how many days it has
/// @param pieces each from some day on to the last
record Pricing(int days, List<Piece> pieces) {

    /// @param from the first day, counted from 0
    /// @param worth what all days from there on cost
    record Piece(int from, Money worth) {}

    Pricing {
        pieces = List.copyOf(pieces);
    }

    static Pricing of(int days, Money worth) {
        return new Pricing(days, List.of(new Piece(0, worth)));
    }

    /// What the days are worth that are left after so many.
    Money leftAfter(int used) {
        var piece = pieces.getLast();
        int whole = days - piece.from();
        int spent = Math.min(Math.max(0, used - piece.from()), whole);
        return whole == 0
                ? Money.nothing(piece.worth().currency())
                : piece.worth().minus(piece.worth().share(spent, whole));
    }

    /// From so many days on, the rest costs that much.
    Pricing revised(int used, Money worth) {
        var more = new ArrayList<>(pieces);
        more.add(new Piece(used, worth));
        return new Pricing(days, more);
    }
}
