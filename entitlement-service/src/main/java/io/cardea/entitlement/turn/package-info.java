/// Turns: transactions that touch the same subscription or the same group go one after the other.
///
/// A card, its subscription and its group may arrive at the same time in three transactions. Without turns each
/// would compute passes without seeing what the others write, and some pass would be made of old facts or not at
/// all.
///
/// So that nobody waits in a circle, a transaction takes all its turns before it writes anything: first those of
/// groups, then those of subscriptions, each in the order of their ids.
@NullMarked
package io.cardea.entitlement.turn;

import org.jspecify.annotations.NullMarked;
