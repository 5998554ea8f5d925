/// Tests of what decides.
@NullMarked
package io.cardea.identity.group;

import org.jspecify.annotations.NullMarked;
