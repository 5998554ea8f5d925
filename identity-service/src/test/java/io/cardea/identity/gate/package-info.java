/// Tests of what decides.
@NullMarked
package io.cardea.identity.gate;

import org.jspecify.annotations.NullMarked;
