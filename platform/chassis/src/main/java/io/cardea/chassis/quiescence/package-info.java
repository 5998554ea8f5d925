/// Quiescence: has this service anything left to do for a company, and what did it do meanwhile? Asked by whoever
/// advances a sandbox's clock.
@NullMarked
package io.cardea.chassis.quiescence;

import org.jspecify.annotations.NullMarked;
