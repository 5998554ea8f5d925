/// Tests of what decides.
@NullMarked
package io.cardea.identity.company;

import org.jspecify.annotations.NullMarked;
