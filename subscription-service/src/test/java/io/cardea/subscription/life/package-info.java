/// Whole lives of subscriptions: random commands in random order, and the laws that hold whatever happens.
///
/// A life is a seed and a list of [Deed]s; lived again, it is the same. [LivingBySomeLawsTest] lives many of them,
/// and when one breaks a law, tells its seed and the shortest part of it that still does.
@NullMarked
package io.cardea.subscription.life;

import org.jspecify.annotations.NullMarked;
