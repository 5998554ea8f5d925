/// Proofs that a balance settles, and only once.
@NullMarked
package io.cardea.entitlement.balance;

import org.jspecify.annotations.NullMarked;
