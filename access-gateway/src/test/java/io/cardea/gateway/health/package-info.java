/// Tests of what is heard of devices.
@NullMarked
package io.cardea.gateway.health;

import org.jspecify.annotations.NullMarked;
