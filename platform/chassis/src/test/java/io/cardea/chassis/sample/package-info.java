/// A service that is as small as a service can be, to try the chassis on: notes that are written, edited and remind.
@NullMarked
package io.cardea.chassis.sample;

import org.jspecify.annotations.NullMarked;
