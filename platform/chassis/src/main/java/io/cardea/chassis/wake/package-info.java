/// Waking: a thread that looks for work now and then is told when there is some.
@NullMarked
package io.cardea.chassis.wake;

import org.jspecify.annotations.NullMarked;
