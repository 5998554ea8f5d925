/// Tests of this slice.
@NullMarked
package io.cardea.subscription.renewal;

import org.jspecify.annotations.NullMarked;
