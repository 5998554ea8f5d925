/// What is known of a subscription, and nothing that follows from it: what was bought, when it is frozen, how it was
/// cancelled, which changes are wanted, what does not fit.
///
/// Bought days are a number; where they lie on the calendar is computed (`timeline`). So a freeze, a late payment or a
/// cancellation that is taken back changes one fact, and no day can be lost or invented on the way.
@NullMarked
package io.cardea.subscription.facts;

import org.jspecify.annotations.NullMarked;
