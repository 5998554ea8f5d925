/// What this service knows of a gate: as much as an explanation needs to ask the door's question again.
@NullMarked
package io.cardea.entitlement.gate;

import org.jspecify.annotations.NullMarked;
