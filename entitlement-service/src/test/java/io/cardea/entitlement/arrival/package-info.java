/// Proofs that this service reads what the others publish.
@NullMarked
package io.cardea.entitlement.arrival;

import org.jspecify.annotations.NullMarked;
