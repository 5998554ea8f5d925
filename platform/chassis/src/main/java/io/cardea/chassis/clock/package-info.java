/// Company clocks: business time is a parameter. A company's clock is the real one or, for a sandbox, what its API
/// says.
@NullMarked
package io.cardea.chassis.clock;

import org.jspecify.annotations.NullMarked;
