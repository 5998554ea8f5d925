/// Freezing and unfreezing, decision by decision.
@NullMarked
package io.cardea.subscription.freeze;

import org.jspecify.annotations.NullMarked;
