/// Whole lives of subscriptions, made at random from a seed: whatever happens, the laws hold.
@NullMarked
package io.cardea.subscription.life;

import org.jspecify.annotations.NullMarked;
