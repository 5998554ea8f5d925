/// JSON as the house writes it: strict in what it accepts from a client, sealed types told apart by `kind`.
@NullMarked
package io.cardea.chassis.json;

import org.jspecify.annotations.NullMarked;
