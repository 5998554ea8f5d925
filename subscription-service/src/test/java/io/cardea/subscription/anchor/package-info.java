/// Tests of this slice.
@NullMarked
package io.cardea.subscription.anchor;

import org.jspecify.annotations.NullMarked;
