/// What a subscription's facts say of its days and what billing's documents say of money add up, whatever happens.
@NullMarked
package io.cardea.conservation;

import org.jspecify.annotations.NullMarked;
