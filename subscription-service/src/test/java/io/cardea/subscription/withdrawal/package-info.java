/// Tests of this slice.
@NullMarked
package io.cardea.subscription.withdrawal;

import org.jspecify.annotations.NullMarked;
