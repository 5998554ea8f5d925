package io.cardea.subscription.life;

import org.jspecify.annotations.Nullable;

/// One thing that somebody does, or that happens, to the subscription in hand. Days are counted from the day on
/// which it is done; products, zones and the like by their place in a list.
sealed interface Deed {

    record Wait(int days, int hours) implements Deed {}

    /// @param ahead how many periods later than the next one; mostly none
    record Pay(int ahead, boolean wrongAmount) implements Deed {}

    /// @param which of the periods that are paid and not given back yet
    record GiveBack(int which) implements Deed {}

    record Renew() implements Deed {}

    record Freeze(int from, @Nullable Integer length) implements Deed {}

    record Unfreeze() implements Deed {}

    record Cancel(boolean atOnce, boolean byStaff) implements Deed {}

    record Undo(boolean byStaff) implements Deed {}

    record Change(int product, boolean now) implements Deed {}

    record Extend(int product) implements Deed {}

    record MoveAnchor(int days) implements Deed {}

    record Withdraw(int which) implements Deed {}

    record Prolong(int days, boolean gift) implements Deed {}

    /// To a member who gets a subscription of their own.
    record TransferToMember() implements Deed {}

    record TransferTo(int other) implements Deed {}

    record Resolve(boolean grant) implements Deed {}

    record Use() implements Deed {}

    record Count(int usesLeft) implements Deed {}

    record MoveHome(int zone) implements Deed {}

    /// Takes another subscription in hand.
    record Turn(int other) implements Deed {}
}
