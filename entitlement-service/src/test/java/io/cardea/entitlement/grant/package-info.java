/// Proofs of the schedule and of the burn-down, by example and over random histories.
@NullMarked
package io.cardea.entitlement.grant;

import org.jspecify.annotations.NullMarked;
