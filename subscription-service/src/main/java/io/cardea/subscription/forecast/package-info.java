/// What a subscription will cost: its life goes on in memory, by the same decisions as in earnest, with every payment
/// on
/// the day on which it is due. Nothing is written.
@NullMarked
package io.cardea.subscription.forecast;

import org.jspecify.annotations.NullMarked;
