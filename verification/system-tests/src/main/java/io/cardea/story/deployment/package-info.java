/// A running Cardea, seen from outside: where it is, who may manage it, and what may be stopped in it.
@NullMarked
package io.cardea.story.deployment;

import org.jspecify.annotations.NullMarked;
