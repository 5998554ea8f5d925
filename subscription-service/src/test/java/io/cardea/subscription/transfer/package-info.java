/// Tests of this slice.
@NullMarked
package io.cardea.subscription.transfer;

import org.jspecify.annotations.NullMarked;
