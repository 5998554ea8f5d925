/// What payments buy, and which ones nobody expected.
@NullMarked
package io.cardea.subscription.payment;

import org.jspecify.annotations.NullMarked;
