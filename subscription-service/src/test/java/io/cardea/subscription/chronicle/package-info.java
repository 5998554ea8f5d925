/// Tests of this slice.
@NullMarked
package io.cardea.subscription.chronicle;

import org.jspecify.annotations.NullMarked;
