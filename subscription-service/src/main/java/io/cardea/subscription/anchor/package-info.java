/// Changing the day on which periods begin (thread 12 of domain.md): the next payment is for a shorter time, up to
/// that day, and costs the part of the price that it is of a whole period; from there on periods are counted from
/// the new anchor.
@NullMarked
package io.cardea.subscription.anchor;

import org.jspecify.annotations.NullMarked;
