/// Tests of how a device proves itself, and of what keeps it from doing harm.
@NullMarked
package io.cardea.gateway.device;

import org.jspecify.annotations.NullMarked;
