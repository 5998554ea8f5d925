/// Tests of who is where.
@NullMarked
package io.cardea.gateway.zone;

import org.jspecify.annotations.NullMarked;
