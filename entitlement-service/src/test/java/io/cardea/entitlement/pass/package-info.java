/// Proofs of what a pass says, and that a gate reads it as it was meant.
@NullMarked
package io.cardea.entitlement.pass;

import org.jspecify.annotations.NullMarked;
