/// Tests of what decides.
@NullMarked
package io.cardea.identity.realm;

import org.jspecify.annotations.NullMarked;
