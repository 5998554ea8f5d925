/// Taking orders.
@NullMarked
package io.cardea.subscription.order;

import org.jspecify.annotations.NullMarked;
