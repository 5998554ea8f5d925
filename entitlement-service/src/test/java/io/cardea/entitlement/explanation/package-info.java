/// Proofs that an explanation names what decided.
@NullMarked
package io.cardea.entitlement.explanation;

import org.jspecify.annotations.NullMarked;
