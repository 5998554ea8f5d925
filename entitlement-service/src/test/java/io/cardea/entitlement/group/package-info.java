/// Tests of what decides.
@NullMarked
package io.cardea.entitlement.group;

import org.jspecify.annotations.NullMarked;
