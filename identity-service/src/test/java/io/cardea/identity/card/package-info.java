/// Tests of what decides.
@NullMarked
package io.cardea.identity.card;

import org.jspecify.annotations.NullMarked;
