/// Refusals: a decision's "no" as a value with a stable code and its data. Exceptions carry them only at the edge.
@NullMarked
package io.cardea.chassis.refusal;

import org.jspecify.annotations.NullMarked;
