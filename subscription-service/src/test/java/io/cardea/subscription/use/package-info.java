/// Tests of this slice.
@NullMarked
package io.cardea.subscription.use;

import org.jspecify.annotations.NullMarked;
