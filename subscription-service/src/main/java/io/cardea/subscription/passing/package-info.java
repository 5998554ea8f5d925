/// What time alone does to a subscription: the first day comes, a freeze begins or ends, the grace begins, it expires.
///
/// Nothing is decided here that the facts do not say already. A timer rings at the instant the facts name, and the
/// change is told, so that everybody else hears of it too. The gates do not wait for it.
@NullMarked
package io.cardea.subscription.passing;

import org.jspecify.annotations.NullMarked;
