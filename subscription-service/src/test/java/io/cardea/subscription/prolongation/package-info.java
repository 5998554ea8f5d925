/// Tests of this slice.
@NullMarked
package io.cardea.subscription.prolongation;

import org.jspecify.annotations.NullMarked;
