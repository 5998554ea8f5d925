/// Tests of this slice.
@NullMarked
package io.cardea.subscription.extension;

import org.jspecify.annotations.NullMarked;
