/// What subscriptions will cost.
@NullMarked
package io.cardea.subscription.forecast;

import org.jspecify.annotations.NullMarked;
