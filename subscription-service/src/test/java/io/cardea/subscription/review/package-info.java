/// Tests of this slice.
@NullMarked
package io.cardea.subscription.review;

import org.jspecify.annotations.NullMarked;
