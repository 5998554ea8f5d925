/// Tests of what decides.
@NullMarked
package io.cardea.identity.clock;

import org.jspecify.annotations.NullMarked;
