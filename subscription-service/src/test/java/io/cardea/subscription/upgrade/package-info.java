/// Tests of this slice.
@NullMarked
package io.cardea.subscription.upgrade;

import org.jspecify.annotations.NullMarked;
